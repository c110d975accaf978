using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>A scalar over a .NET type whose literals all have one form.</summary>
/// <typeparam name="TRuntimeType">The .NET type.</typeparam>
/// <typeparam name="TLiteral">The form of the literals.</typeparam>
public abstract class ScalarType<TRuntimeType, TLiteral> : ScalarType<TRuntimeType> where TLiteral : IValueNode
{
    /// <summary>Creates a scalar.</summary>
    protected ScalarType(string name, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind)
    {
    }

    /// <inheritdoc />
    public sealed override bool IsInstanceOfType(IValueNode valueSyntax) => valueSyntax switch
    {
        NullValueNode => true,
        TLiteral literal => IsInstanceOfType(literal),
        _ => false
    };

    /// <summary>True when the literal may be accepted.</summary>
    protected virtual bool IsInstanceOfType(TLiteral valueSyntax) => true;

    /// <inheritdoc />
    public sealed override bool IsInstanceOfType(object? runtimeValue) => runtimeValue switch
    {
        null => true,
        TRuntimeType value => IsInstanceOfType(value),
        _ => false
    };

    /// <summary>True when the runtime value belongs to this type.</summary>
    protected virtual bool IsInstanceOfType(TRuntimeType runtimeValue) => true;

    /// <inheritdoc />
    public sealed override object? ParseLiteral(IValueNode valueSyntax) => valueSyntax switch
    {
        NullValueNode => null,
        TLiteral literal when IsInstanceOfType(literal) => ParseLiteral(literal),
        _ => throw CreateParseLiteralError(valueSyntax)
    };

    /// <summary>Literal to runtime value.</summary>
    protected abstract TRuntimeType ParseLiteral(TLiteral valueSyntax);

    /// <inheritdoc />
    public sealed override IValueNode ParseValue(object? runtimeValue) => runtimeValue switch
    {
        null => NullValueNode.Default,
        TRuntimeType value when IsInstanceOfType(value) => ParseValue(value),
        _ when TryConvertSerialized<TRuntimeType>(runtimeValue, out var value) && IsInstanceOfType(value) => ParseValue(value),
        _ => throw CreateParseValueError(runtimeValue)
    };

    /// <summary>Runtime value to literal.</summary>
    protected abstract TLiteral ParseValue(TRuntimeType runtimeValue);

    /// <summary>The error for a literal of another form.</summary>
    protected virtual SerializationException CreateParseLiteralError(IValueNode valueSyntax) =>
        ScalarErrors.ParseLiteral(this, valueSyntax);

    /// <summary>The error for a runtime value of another type.</summary>
    protected virtual SerializationException CreateParseValueError(object runtimeValue) =>
        ScalarErrors.ParseValue(this, runtimeValue);
}
