using Nethereum.Hex.HexConvertors;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Hex.HexTypes;

/// <summary>A value that JSON-RPC writes as hex. The value of a hex text is read when it is asked for.</summary>
public class HexRPCType<T> : IEquatable<HexRPCType<T>>
{
    protected IHexConvertor<T> convertor;
    protected string hexValue;
    protected T value;
    protected object lockingObject = new();
    protected bool needsInitialisingValue;

    /// <summary>No value yet.</summary>
    protected HexRPCType(IHexConvertor<T> convertor) => this.convertor = convertor;

    /// <summary>The value of a hex text.</summary>
    public HexRPCType(IHexConvertor<T> convertor, string hexValue)
        : this(convertor) => SetHexAndFlagValueToBeInitialised(hexValue);

    /// <summary>A value.</summary>
    public HexRPCType(T value, IHexConvertor<T> convertor)
        : this(convertor) => InitialiseFromValue(value);

    /// <summary>The value as hex, with 0x.</summary>
    public string HexValue
    {
        get => hexValue;
        set => SetHexAndFlagValueToBeInitialised(value);
    }

    /// <summary>The value.</summary>
    /// <exception cref="FormatException">The text that it was made of is not hex.</exception>
    public T Value
    {
        get => GetValue();
        set => InitialiseFromValue(value);
    }

    public static implicit operator byte[](HexRPCType<T> hexRpcType) => hexRpcType.ToHexByteArray();

    public static implicit operator T(HexRPCType<T> hexRpcType) => hexRpcType.Value;

    public static bool operator ==(HexRPCType<T> lhs, HexRPCType<T> rhs) => lhs is null ? rhs is null : lhs.Equals(rhs);

    public static bool operator !=(HexRPCType<T> lhs, HexRPCType<T> rhs) => !(lhs == rhs);

    /// <summary>The bytes of the hex.</summary>
    public byte[] ToHexByteArray() => HexValue.HexToByteArray();

    /// <inheritdoc/>
    public bool Equals(HexRPCType<T> other) => other is not null && EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as HexRPCType<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    /// <summary>The value as text.</summary>
    public override string ToString() => Value?.ToString();

    protected T GetValue()
    {
        lock (lockingObject)
        {
            if (needsInitialisingValue)
            {
                InitialiseValueFromHex(hexValue);
                needsInitialisingValue = false;
            }

            return value;
        }
    }

    protected void SetHexAndFlagValueToBeInitialised(string newHexValue)
    {
        lock (lockingObject)
        {
            hexValue = newHexValue.EnsureHexPrefix();
            needsInitialisingValue = true;
        }
    }

    protected void InitialiseValueFromHex(string newHexValue) => value = ConvertFromHex(newHexValue);

    protected void InitialiseFromValue(T newValue)
    {
        lock (lockingObject)
        {
            hexValue = ConvertToHex(newValue).EnsureHexPrefix();
            value = newValue;
            needsInitialisingValue = false;
        }
    }

    protected string ConvertToHex(T newValue) => convertor.ConvertToHex(newValue);

    protected T ConvertFromHex(string newHexValue) => convertor.ConvertFromHex(newHexValue);
}
