using System.Text;
using Stratis.SmartContracts;
using UInt128 = Stratis.SmartContracts.UInt128;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>A contract's storage as a dictionary, for bytes only: the other types of value would be measured through a serialiser.</summary>
internal sealed class PlainStorage : IPersistentState
{
    private readonly Dictionary<string, byte[]> _values = [];

    public byte[] GetBytes(byte[] key) => _values.GetValueOrDefault(Encoding.Latin1.GetString(key)) ?? [];

    public void SetBytes(byte[] key, byte[] value) => _values[Encoding.Latin1.GetString(key)] = value;

    public bool IsContract(Address address) => throw new NotSupportedException();

    public byte[] GetBytes(string key) => throw new NotSupportedException();

    public char GetChar(string key) => throw new NotSupportedException();

    public Address GetAddress(string key) => throw new NotSupportedException();

    public bool GetBool(string key) => throw new NotSupportedException();

    public int GetInt32(string key) => throw new NotSupportedException();

    public uint GetUInt32(string key) => throw new NotSupportedException();

    public long GetInt64(string key) => throw new NotSupportedException();

    public ulong GetUInt64(string key) => throw new NotSupportedException();

    public UInt128 GetUInt128(string key) => throw new NotSupportedException();

    public UInt256 GetUInt256(string key) => throw new NotSupportedException();

    public string GetString(string key) => throw new NotSupportedException();

    public T GetStruct<T>(string key)
        where T : struct => throw new NotSupportedException();

    public T[] GetArray<T>(string key) => throw new NotSupportedException();

    public void SetBytes(string key, byte[] value) => throw new NotSupportedException();

    public void SetChar(string key, char value) => throw new NotSupportedException();

    public void SetAddress(string key, Address value) => throw new NotSupportedException();

    public void SetBool(string key, bool value) => throw new NotSupportedException();

    public void SetInt32(string key, int value) => throw new NotSupportedException();

    public void SetUInt32(string key, uint value) => throw new NotSupportedException();

    public void SetInt64(string key, long value) => throw new NotSupportedException();

    public void SetUInt64(string key, ulong value) => throw new NotSupportedException();

    public void SetUInt128(string key, UInt128 value) => throw new NotSupportedException();

    public void SetUInt256(string key, UInt256 value) => throw new NotSupportedException();

    public void SetString(string key, string value) => throw new NotSupportedException();

    public void SetStruct<T>(string key, T value)
        where T : struct => throw new NotSupportedException();

    public void SetArray(string key, Array a) => throw new NotSupportedException();

    public void Clear(string key) => throw new NotSupportedException();
}
