using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>The base of scalars for fractions; they accept integer literals too.</summary>
/// <typeparam name="TRuntimeType">The .NET type.</typeparam>
public abstract class FloatTypeBase<TRuntimeType> : ScalarType<TRuntimeType> where TRuntimeType : IComparable
{
    /// <summary>Creates a scalar for the values from <paramref name="min"/> to <paramref name="max"/>.</summary>
    protected FloatTypeBase(string name, TRuntimeType min, TRuntimeType max, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind)
    {
        MinValue = min;
        MaxValue = max;
    }

    /// <summary>The smallest value.</summary>
    public TRuntimeType MinValue { get; }

    /// <summary>The largest value.</summary>
    public TRuntimeType MaxValue { get; }

    /// <inheritdoc />
    public override bool IsInstanceOfType(IValueNode valueSyntax) => valueSyntax switch
    {
        NullValueNode => true,
        IFloatValueLiteral literal => IsInstanceOfType(literal),
        _ => false
    };

    /// <inheritdoc />
    public sealed override bool IsInstanceOfType(object? runtimeValue) => runtimeValue switch
    {
        null => true,
        TRuntimeType value => IsInstanceOfType(value),
        _ => false
    };

    /// <summary>True when the literal is in range.</summary>
    protected virtual bool IsInstanceOfType(IFloatValueLiteral valueSyntax)
    {
        try
        {
            return IsInstanceOfType(ParseLiteral(valueSyntax));
        }
        catch (Exception exception) when (exception is OverflowException or FormatException)
        {
            return false;
        }
    }

    /// <summary>True when the value is in range.</summary>
    protected virtual bool IsInstanceOfType(TRuntimeType value) => value.CompareTo(MinValue) >= 0 && value.CompareTo(MaxValue) <= 0;

    /// <inheritdoc />
    public override object? ParseLiteral(IValueNode valueSyntax) => valueSyntax switch
    {
        NullValueNode => null,
        IFloatValueLiteral literal when IsInstanceOfType(literal) => ParseLiteral(literal),
        _ => throw CreateParseLiteralError(valueSyntax)
    };

    /// <summary>Literal to runtime value.</summary>
    protected abstract TRuntimeType ParseLiteral(IFloatValueLiteral valueSyntax);

    /// <inheritdoc />
    public override IValueNode ParseValue(object? runtimeValue) => runtimeValue switch
    {
        null => NullValueNode.Default,
        TRuntimeType value when IsInstanceOfType(value) => ParseValue(value),
        _ when TryConvertSerialized<TRuntimeType>(runtimeValue, out var value) && IsInstanceOfType(value) => ParseValue(value),
        _ => throw CreateParseValueError(runtimeValue)
    };

    /// <summary>Runtime value to literal.</summary>
    protected abstract FloatValueNode ParseValue(TRuntimeType runtimeValue);

    /// <inheritdoc />
    public sealed override IValueNode ParseResult(object? resultValue) =>
        TrySerialize(resultValue, out var value) ? ParseValue(value) : throw CreateParseResultError(resultValue!);

    /// <inheritdoc />
    public override bool TrySerialize(object? runtimeValue, out object? resultValue)
    {
        if (base.TrySerialize(runtimeValue, out resultValue) && (resultValue is null || IsInstanceOfType((TRuntimeType)resultValue)))
        {
            return true;
        }

        resultValue = null;
        return false;
    }

    /// <inheritdoc />
    public override bool TryDeserialize(object? resultValue, out object? runtimeValue) => TrySerialize(resultValue, out runtimeValue);

    /// <summary>The error for a runtime value of another type.</summary>
    protected virtual SerializationException CreateParseValueError(object runtimeValue) => ScalarErrors.ParseValue(this, runtimeValue);

    /// <summary>The error for a literal of another form.</summary>
    protected virtual SerializationException CreateParseLiteralError(IValueNode valueSyntax) =>
        ScalarErrors.ParseLiteral(this, valueSyntax);

    /// <summary>The error for a result of another type.</summary>
    protected virtual SerializationException CreateParseResultError(object runtimeValue) =>
        ScalarErrors.ParseResult(this, runtimeValue);
}
