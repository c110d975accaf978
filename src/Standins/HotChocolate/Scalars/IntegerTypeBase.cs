using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>The base of integer scalars.</summary>
/// <typeparam name="TRuntimeType">The .NET type.</typeparam>
public abstract class IntegerTypeBase<TRuntimeType> : ScalarType<TRuntimeType, IntValueNode> where TRuntimeType : IComparable
{
    /// <summary>Creates a scalar for the values from <paramref name="min"/> to <paramref name="max"/>.</summary>
    protected IntegerTypeBase(string name, TRuntimeType min, TRuntimeType max, BindingBehavior bind = BindingBehavior.Explicit)
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
    protected override bool IsInstanceOfType(IntValueNode valueSyntax)
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

    /// <inheritdoc />
    protected override bool IsInstanceOfType(TRuntimeType runtimeValue) =>
        runtimeValue.CompareTo(MinValue) >= 0 && runtimeValue.CompareTo(MaxValue) <= 0;

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

    /// <inheritdoc />
    public sealed override IValueNode ParseResult(object? resultValue) =>
        TrySerialize(resultValue, out var value) ? ParseValue(value) : throw CreateParseResultError(resultValue!);

    /// <summary>The error for a result of another type.</summary>
    protected virtual SerializationException CreateParseResultError(object runtimeValue) =>
        ScalarErrors.ParseResult(this, runtimeValue);
}
