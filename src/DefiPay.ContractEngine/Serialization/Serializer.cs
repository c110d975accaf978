using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Serialization;
using DefiPay.Stratis;

// The platform's namespace and name: a contract can return its serialiser, and the receipt then shows its type.
namespace Stratis.SmartContracts.CLR.Serialization;

/// <summary>What contracts see as <c>Serializer</c>. Reading never throws: bytes that do not fit give the type's default value.</summary>
internal sealed class Serializer(ExecutionFuse fuse) : ISerializer
{
    public byte[] Serialize(char c) => Bytes(c);

    public byte[] Serialize(Address address) => Bytes(address);

    public byte[] Serialize(bool b) => Bytes(b);

    public byte[] Serialize(int i) => Bytes(i);

    public byte[] Serialize(long l) => Bytes(l);

    public byte[] Serialize(uint u) => Bytes(u);

    public byte[] Serialize(ulong ul) => Bytes(ul);

    public byte[] Serialize(UInt128 uInt128) => Bytes(uInt128);

    public byte[] Serialize(UInt256 uInt256) => Bytes(uInt256);

    public byte[] Serialize(string s) => Bytes(s);

    public byte[] Serialize(Array a) => Bytes(a);

    public byte[] Serialize<T>(T s)
        where T : struct => PrimitiveSerializer.SerializeStruct(s, fuse);

    public bool ToBool(byte[] val) => Value<bool>(val, 1);

    public Address ToAddress(byte[] val) => val?.Length == Address.Width ? Value<Address>(val, Address.Width) : default;

    public Address ToAddress(string val)
    {
        // Blanks around an address are looked for, however many there are.
        fuse.Step(val?.Length ?? 0);
        return StratisAddress.TryParseBetweenBlanks(val, StratisNetwork.CirrusDev, out var address) ? address.ToContractAddress() : default;
    }

    public int ToInt32(byte[] val) => Value<int>(val, sizeof(int));

    public uint ToUInt32(byte[] val) => Value<uint>(val, sizeof(uint));

    public long ToInt64(byte[] val) => Value<long>(val, sizeof(long));

    public ulong ToUInt64(byte[] val) => Value<ulong>(val, sizeof(ulong));

    // Not default: a default instance has no width, and would be stored as nothing.
    public UInt128 ToUInt128(byte[] val) => val?.Length == 16 ? Value<UInt128>(val, 16) : UInt128.Zero;

    public UInt256 ToUInt256(byte[] val) => val?.Length == 32 ? Value<UInt256>(val, 32) : UInt256.Zero;

    public string ToString(byte[] val) => val is { Length: > 0 } ? Read<string>(val) ?? "" : "";

    public char ToChar(byte[] val) => Value<char>(val, sizeof(char));

    public T[] ToArray<T>(byte[] val) => val is { Length: > 0 } ? Read<T[]>(val) ?? [] : [];

    public T ToStruct<T>(byte[] val)
        where T : struct
    {
        if (val is not { Length: > 0 })
        {
            return default;
        }

        try
        {
            return (T)PrimitiveDeserializer.DeserializeStruct(typeof(T), val, fuse);
        }
        catch (Exception unreadable) when (unreadable is not FuseBlownException)
        {
            return default;
        }
    }

    // A null string or array has null bytes, which the platform hands on although its interface does not say so.
    private byte[] Bytes(object? value) => PrimitiveSerializer.Serialize(value, fuse)!;

    private T Value<T>(byte[]? val, int length)
        where T : struct => val is not null && val.Length >= length ? Read<T>(val) : default;

    private T? Read<T>(byte[] val)
    {
        try
        {
            return (T?)PrimitiveDeserializer.Deserialize(typeof(T), val, fuse);
        }
        catch (Exception unreadable) when (unreadable is not FuseBlownException)
        {
            return default;
        }
    }
}
