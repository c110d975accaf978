namespace HotChocolate.Types;

/// <summary>A scalar over a .NET type.</summary>
/// <typeparam name="TRuntimeType">The .NET type.</typeparam>
public abstract class ScalarType<TRuntimeType> : ScalarType
{
    /// <summary>Creates a scalar.</summary>
    protected ScalarType(string name, BindingBehavior bind = BindingBehavior.Explicit)
        : base(name, bind)
    {
    }

    /// <inheritdoc />
    public sealed override Type RuntimeType => typeof(TRuntimeType);

    /// <inheritdoc />
    public override bool TrySerialize(object? runtimeValue, out object? resultValue)
    {
        if (runtimeValue is null or TRuntimeType)
        {
            resultValue = runtimeValue;
            return true;
        }

        if (TryConvertSerialized<TRuntimeType>(runtimeValue, out var converted))
        {
            resultValue = converted;
            return true;
        }

        resultValue = null;
        return false;
    }

    /// <inheritdoc />
    public override bool TryDeserialize(object? resultValue, out object? runtimeValue) => TrySerialize(resultValue, out runtimeValue);
}
