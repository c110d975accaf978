using System.Buffers.Binary;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.ContractEngine.Serialization;

/// <summary>Between the address type that contracts see and the one of the chain.</summary>
public static class AddressConversion
{
    /// <summary>The contract type's value for this address.</summary>
    public static Address ToContractAddress(this StratisAddress address) => FromBytes(address.ToBytes());

    /// <summary>The chain's value for an address that a contract gave.</summary>
    public static StratisAddress ToStratisAddress(this Address address) => new(address.ToBytes());

    /// <exception cref="ArgumentException">There are not exactly 20 bytes.</exception>
    internal static Address FromBytes(byte[] bytes)
    {
        if (bytes.Length != Address.Width)
        {
            throw new ArgumentException($"An address has {Address.Width} bytes, not {bytes.Length}.", nameof(bytes));
        }

        uint Word(int index) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(index * sizeof(uint)));
        return new Address(Word(0), Word(1), Word(2), Word(3), Word(4));
    }
}
