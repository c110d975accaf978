using System.Text.Json;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>Any JSON value, written as it is.</summary>
public sealed class JsonType : ScalarType<JsonElement>
{
    /// <summary>Creates the scalar under another name.</summary>
    public JsonType(string name, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind)
    {
    }

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public JsonType()
        : this(ScalarNames.JSON, BindingBehavior.Implicit)
    {
    }

    /// <inheritdoc />
    public override bool IsInstanceOfType(IValueNode valueSyntax) => valueSyntax is not VariableNode;

    /// <inheritdoc />
    public override object ParseLiteral(IValueNode valueSyntax) =>
        JsonSerializer.SerializeToElement(ObjectValues.ToObject(valueSyntax));

    /// <inheritdoc />
    public override IValueNode ParseValue(object? runtimeValue) =>
        ObjectValues.ToLiteral(runtimeValue) ?? throw ScalarErrors.ParseValue(this, runtimeValue);

    /// <inheritdoc />
    public override IValueNode ParseResult(object? resultValue) => ParseValue(resultValue);
}
