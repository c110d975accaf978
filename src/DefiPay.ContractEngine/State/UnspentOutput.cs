using System.Buffers.Binary;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>
/// The one transaction output that holds a contract's coins. Its record is the RLP list
/// <c>[transaction id, output index as 4 bytes, value as 8 bytes]</c>, numbers little-endian.
/// </summary>
/// <param name="TransactionId">The transaction that has the output.</param>
/// <param name="Index">Position of the output in that transaction.</param>
/// <param name="ValueSatoshi">The coins it holds, in satoshi.</param>
public sealed record UnspentOutput(Hash256 TransactionId, uint Index, ulong ValueSatoshi)
{
    internal byte[] Encode()
    {
        var index = new byte[sizeof(uint)];
        var value = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt32LittleEndian(index, Index);
        BinaryPrimitives.WriteUInt64LittleEndian(value, ValueSatoshi);
        return Rlp.EncodeList(Rlp.EncodeElement(TransactionId.ToBytes()), Rlp.EncodeElement(index), Rlp.EncodeElement(value));
    }

    internal static UnspentOutput Decode(byte[] encoded)
    {
        var items = StateRecord.Items(encoded, count: 3, "a contract's unspent output");
        if (items[0].Data is not { Length: Hash256.Size } id
            || items[1].Data is not { Length: sizeof(uint) } index || items[2].Data is not { Length: sizeof(ulong) } value)
        {
            throw new StateStoreException("The record of a contract's unspent output has items of the wrong length.");
        }

        return new UnspentOutput(new Hash256(id), BinaryPrimitives.ReadUInt32LittleEndian(index), BinaryPrimitives.ReadUInt64LittleEndian(value));
    }
}
