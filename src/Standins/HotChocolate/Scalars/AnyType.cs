using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>Any value: scalars, lists and objects.</summary>
public class AnyType : ScalarType
{
    /// <summary>Creates the scalar under another name.</summary>
    public AnyType(string name, string? description = null, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind) => Description = description;

    /// <summary>Creates the scalar.</summary>
    [ActivatorUtilitiesConstructor]
    public AnyType()
        : this(ScalarNames.Any)
    {
    }

    /// <inheritdoc />
    public override Type RuntimeType => typeof(object);

    /// <inheritdoc />
    public override bool IsInstanceOfType(IValueNode literal) => literal is not VariableNode;

    /// <inheritdoc />
    public override object? ParseLiteral(IValueNode literal) => ObjectValues.ToObject(literal);

    /// <inheritdoc />
    public override IValueNode ParseValue(object? value) => ObjectValues.ToLiteral(value) ?? throw ScalarErrors.ParseValue(this, value);

    /// <inheritdoc />
    public override IValueNode ParseResult(object? resultValue) => ParseValue(resultValue);

    /// <inheritdoc />
    public override bool TrySerialize(object? runtimeValue, out object? resultValue)
    {
        resultValue = runtimeValue;
        return true;
    }

    /// <inheritdoc />
    public override bool TryDeserialize(object? resultValue, out object? runtimeValue)
    {
        runtimeValue = resultValue is IValueNode literal ? ObjectValues.ToObject(literal) : resultValue;
        return true;
    }
}
