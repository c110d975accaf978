using System.Text;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Serialization;
using DefiPay.ContractEngine.State;

// The platform's namespace and name: a contract can return its state, and the receipt then shows its type.
namespace Stratis.SmartContracts.CLR;

/// <summary>
/// What contracts see as <c>State</c>: their own storage, charged by the byte. Keys are used as they are, text as UTF-8.
/// </summary>
internal sealed class PersistentState(CallFrame frame) : IPersistentState
{
    private const int StepsPerAccess = 500;

    private Dictionary<byte[], byte[]?>? _writesAfterReturn;

    public bool IsContract(Address address)
    {
        frame.Meter.Gas.Spend(GasCosts.IsContract);
        return frame.Scope.State.Exists(address.ToStratisAddress());
    }

    public byte[] GetBytes(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        frame.Scope.Fuse.Step(StepsPerAccess + key.Length);
        var value = _writesAfterReturn is not null && _writesAfterReturn.TryGetValue(key, out var late)
            ? late
            : frame.Scope.State.GetStorage(frame.Contract, key);
        frame.Meter.Gas.Spend(GasCosts.StorageRead(key, value));
        return value ?? [];
    }

    public byte[] GetBytes(string key) => GetBytes(Bytes(key));

    public char GetChar(string key) => frame.Serializer.ToChar(GetBytes(key));

    public Address GetAddress(string key) => frame.Serializer.ToAddress(GetBytes(key));

    public bool GetBool(string key) => frame.Serializer.ToBool(GetBytes(key));

    public int GetInt32(string key) => frame.Serializer.ToInt32(GetBytes(key));

    public uint GetUInt32(string key) => frame.Serializer.ToUInt32(GetBytes(key));

    public long GetInt64(string key) => frame.Serializer.ToInt64(GetBytes(key));

    public ulong GetUInt64(string key) => frame.Serializer.ToUInt64(GetBytes(key));

    public UInt128 GetUInt128(string key) => frame.Serializer.ToUInt128(GetBytes(key));

    public UInt256 GetUInt256(string key) => frame.Serializer.ToUInt256(GetBytes(key));

    public string GetString(string key) => frame.Serializer.ToString(GetBytes(key));

    public T GetStruct<T>(string key)
        where T : struct => frame.Serializer.ToStruct<T>(GetBytes(key));

    public T[] GetArray<T>(string key) => frame.Serializer.ToArray<T>(GetBytes(key));

    public void SetBytes(byte[] key, byte[] value)
    {
        // The platform charges before it looks at the key.
        frame.Meter.Gas.Spend(GasCosts.StorageWrite(key ?? [], value));
        ArgumentNullException.ThrowIfNull(key);
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

    public void SetChar(string key, char value) => SetBytes(key, frame.Serializer.Serialize(value));

    public void SetAddress(string key, Address value) => SetBytes(key, frame.Serializer.Serialize(value));

    public void SetBool(string key, bool value) => SetBytes(key, frame.Serializer.Serialize(value));

    public void SetInt32(string key, int value) => SetBytes(key, frame.Serializer.Serialize(value));

    public void SetUInt32(string key, uint value) => SetBytes(key, frame.Serializer.Serialize(value));

    public void SetInt64(string key, long value) => SetBytes(key, frame.Serializer.Serialize(value));

    public void SetUInt64(string key, ulong value) => SetBytes(key, frame.Serializer.Serialize(value));

    public void SetUInt128(string key, UInt128 value) => SetBytes(key, frame.Serializer.Serialize(value));

    public void SetUInt256(string key, UInt256 value) => SetBytes(key, frame.Serializer.Serialize(value));

    public void SetString(string key, string value) => SetBytes(key, frame.Serializer.Serialize(value));

    public void SetStruct<T>(string key, T value)
        where T : struct => SetBytes(key, frame.Serializer.Serialize(value));

    public void SetArray(string key, Array a) => SetBytes(key, frame.Serializer.Serialize(a));

    public void Clear(string key) => SetBytes(key, null!);

    // A null key goes on as null, so that what it costs and how it fails is decided in one place.
    private static byte[] Bytes(string key) => key is null ? null! : Encoding.UTF8.GetBytes(key);
}
