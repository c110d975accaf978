using System.Text;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Serialization;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Tracing;

// The platform's namespace and name: a contract can return its state, and the receipt then shows its type.
namespace Stratis.SmartContracts.CLR;

/// <summary>
/// What contracts see as <c>State</c>: their own storage, charged by the byte. Keys are used as they are, text as UTF-8.
/// </summary>
internal sealed class PersistentState(CallFrame frame) : IPersistentState
{
    private const int StepsPerAccess = 500;
    private const string AccessingStorage = "on storage";

    // The key's bytes, and its half bytes by which the trie finds it.
    private const int CopiesOfKey = 3;

    private Dictionary<byte[], byte[]?>? _writesAfterReturn;

    public bool IsContract(Address address)
    {
        frame.Meter.Charge(GasKind.Call, GasCosts.IsContract);
        return frame.Scope.State.Exists(address.ToStratisAddress());
    }

    public byte[] GetBytes(byte[] key)
    {
        // A null key fails where it is looked up, by which the storage counts as touched.
        frame.Scope.Fuse.Step(StepsPerAccess + (key?.Length ?? 0), AccessingStorage);
        var value = key is not null && _writesAfterReturn is not null && _writesAfterReturn.TryGetValue(key, out var late)
            ? late
            : frame.Scope.State.GetStorage(frame.Contract, key!);
        ulong cost = GasCosts.StorageRead(key!, value);
        frame.Meter.Charge(GasKind.StorageRead, cost, key!);
        frame.Meter.Trace?.Accessed(isWrite: false, key!, value, cost);
        return value ?? [];
    }

    public byte[] GetBytes(string key) => GetBytes(Bytes(key));

    public char GetChar(string key) => frame.Serializer.ToChar(Read(key, typeof(char)));

    public Address GetAddress(string key) => frame.Serializer.ToAddress(Read(key, typeof(Address)));

    public bool GetBool(string key) => frame.Serializer.ToBool(Read(key, typeof(bool)));

    public int GetInt32(string key) => frame.Serializer.ToInt32(Read(key, typeof(int)));

    public uint GetUInt32(string key) => frame.Serializer.ToUInt32(Read(key, typeof(uint)));

    public long GetInt64(string key) => frame.Serializer.ToInt64(Read(key, typeof(long)));

    public ulong GetUInt64(string key) => frame.Serializer.ToUInt64(Read(key, typeof(ulong)));

    public UInt128 GetUInt128(string key) => frame.Serializer.ToUInt128(Read(key, typeof(UInt128)));

    public UInt256 GetUInt256(string key) => frame.Serializer.ToUInt256(Read(key, typeof(UInt256)));

    public string GetString(string key) => frame.Serializer.ToString(Read(key, typeof(string)));

    public T GetStruct<T>(string key)
        where T : struct => frame.Serializer.ToStruct<T>(Read(key, typeof(T)));

    public T[] GetArray<T>(string key) => frame.Serializer.ToArray<T>(Read(key, typeof(T[])));

    public void SetBytes(byte[] key, byte[] value)
    {
        // The platform charges before it looks at the key, and touches the storage before it finds that there is none.
        ulong cost = GasCosts.StorageWrite(key ?? [], value);
        frame.Meter.Charge(GasKind.StorageWrite, cost, key ?? []);
        if (key is null)
        {
            frame.Scope.State.SetStorage(frame.Contract, null!, value);
            return;
        }

        frame.Meter.Trace?.Accessed(isWrite: true, key, value, cost);
        if (frame.IsClosed)
        {
            _writesAfterReturn ??= new Dictionary<byte[], byte[]?>(ByteArrayComparer.Instance);
            _writesAfterReturn[key] = value;
            return;
        }

        // The key is copied: a contract may reuse its array. The value is not, because a change to it before the end of the call is
        // a change of the state on the platform.
        frame.Scope.State.SetStorage(frame.Contract, [.. key], value);
    }

    public void SetBytes(string key, byte[] value) => SetBytes(Bytes(key), value);

    public void SetChar(string key, char value) => Write(key, frame.Serializer.Serialize(value), typeof(char));

    public void SetAddress(string key, Address value) => Write(key, frame.Serializer.Serialize(value), typeof(Address));

    public void SetBool(string key, bool value) => Write(key, frame.Serializer.Serialize(value), typeof(bool));

    public void SetInt32(string key, int value) => Write(key, frame.Serializer.Serialize(value), typeof(int));

    public void SetUInt32(string key, uint value) => Write(key, frame.Serializer.Serialize(value), typeof(uint));

    public void SetInt64(string key, long value) => Write(key, frame.Serializer.Serialize(value), typeof(long));

    public void SetUInt64(string key, ulong value) => Write(key, frame.Serializer.Serialize(value), typeof(ulong));

    public void SetUInt128(string key, UInt128 value) => Write(key, frame.Serializer.Serialize(value), typeof(UInt128));

    public void SetUInt256(string key, UInt256 value) => Write(key, frame.Serializer.Serialize(value), typeof(UInt256));

    public void SetString(string key, string value) => Write(key, frame.Serializer.Serialize(value), typeof(string));

    public void SetStruct<T>(string key, T value)
        where T : struct => Write(key, frame.Serializer.Serialize(value), typeof(T));

    public void SetArray(string key, Array a) => Write(key, frame.Serializer.Serialize(a), a?.GetType() ?? typeof(Array));

    public void Clear(string key) => SetBytes(key, null!);

    private byte[] Read(string key, Type type)
    {
        var value = GetBytes(key);
        frame.Meter.Trace?.AccessedAs(type);
        return value;
    }

    private void Write(string key, byte[] value, Type type)
    {
        SetBytes(key, value);
        frame.Meter.Trace?.AccessedAs(type);
    }

    // A null key goes on as null, so that what it costs and how it fails is decided in one place. The bytes are made, and looked up, before
    // gas says that they are too many.
    private byte[] Bytes(string key)
    {
        if (key is null) return null!;
        int size = Encoding.UTF8.GetByteCount(key);
        frame.Scope.Fuse.Allocate(CopiesOfKey * (long)size);
        frame.Scope.Fuse.Step(size, AccessingStorage);
        return Encoding.UTF8.GetBytes(key);
    }

    /// <summary>The platform's name: a contract can return it, and keep it as text.</summary>
    public override string ToString() => "Stratis.SmartContracts.CLR.PersistentState";
}
