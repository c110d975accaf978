using HotChocolate.Language;
using HotChocolate.Types;

namespace DefiPay.Store.Reads.Scalars;

/// <summary>A scalar over text with one canonical spelling: every valid spelling is accepted as input and turned into that one.</summary>
public abstract class TextScalarType : ScalarType<string, StringValueNode>
{
    // Bound explicitly, or every string of the schema would become this scalar.
    private protected TextScalarType(string name, string description)
        : base(name, BindingBehavior.Explicit)
        => Description = description;

    /// <inheritdoc/>
    public override IValueNode ParseResult(object? resultValue)
        => resultValue is string text ? new StringValueNode(text) : NullValueNode.Default;

    /// <inheritdoc/>
    public override bool TrySerialize(object? runtimeValue, out object? resultValue)
    {
        resultValue = runtimeValue;
        return runtimeValue is null or string;
    }

    /// <inheritdoc/>
    public override bool TryDeserialize(object? resultValue, out object? runtimeValue)
    {
        runtimeValue = resultValue is string text ? Canonicalize(text) : null;
        return resultValue is null or string;
    }

    /// <inheritdoc/>
    protected override string ParseLiteral(StringValueNode valueSyntax) => Canonicalize(valueSyntax.Value);

    /// <inheritdoc/>
    protected override StringValueNode ParseValue(string runtimeValue) => new(runtimeValue);

    /// <summary>The canonical spelling, or an error that says what is accepted.</summary>
    private protected abstract string Canonicalize(string text);
}
