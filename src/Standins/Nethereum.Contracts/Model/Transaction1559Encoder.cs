using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RLP;

namespace Nethereum.Model;

/// <summary>The bytes of a <see cref="Transaction1559"/>, and back.</summary>
public class Transaction1559Encoder
{
    private const byte Type = 2;
    private const int Elements = 9;
    private const int AddressSize = 20;
    private const int KeySize = 32;

    /// <summary>One for everybody; it has no state.</summary>
    public static Transaction1559Encoder Current { get; } = new();

    /// <summary>The elements without a signature, encoded one by one.</summary>
    public List<byte[]> GetEncodedElements(Transaction1559 transaction) =>
    [
        Number(transaction.ChainId),
        Number(transaction.Nonce),
        Number(transaction.MaxPriorityFeePerGas),
        Number(transaction.MaxFeePerGas),
        Number(transaction.GasLimit),
        RLP.RLP.EncodeElement(Bytes(transaction.ReceiverAddress)),
        Number(transaction.Amount),
        RLP.RLP.EncodeElement(Bytes(transaction.Data)),
        AccessList(transaction.AccessList),
    ];

    /// <summary>Without a signature.</summary>
    public byte[] EncodeRaw(Transaction1559 transaction) => [Type, .. RLP.RLP.EncodeList([.. GetEncodedElements(transaction)])];

    /// <summary>With the signature, where there is one.</summary>
    public byte[] Encode(Transaction1559 transaction)
    {
        if (transaction.Signature is not { } signature)
        {
            return EncodeRaw(transaction);
        }

        byte[] parity = signature.V is [27] or [0] or [] ? [] : [1];
        byte[][] signed = [RLP.RLP.EncodeElement(parity), RLP.RLP.EncodeElement(signature.R.TrimZeroBytes()), RLP.RLP.EncodeElement(signature.S.TrimZeroBytes())];
        return [Type, .. RLP.RLP.EncodeList([.. GetEncodedElements(transaction), .. signed])];
    }

    /// <summary>The transaction that bytes stand for.</summary>
    /// <exception cref="FormatException">They stand for none.</exception>
    public Transaction1559 Decode(byte[] rplData)
    {
        if (rplData is not [Type, .. var encoded] || RLP.RLP.Decode(encoded) is not RLPCollection { Count: Elements or Elements + 3 } list || list[8] is not RLPCollection access)
        {
            throw new FormatException("The data is no transaction of type 2");
        }

        TransactionFactory.DemandReceiver(list[5].RLPData);
        string to = list[5].RLPData is { } receiver ? receiver.ToHex(true) : null;
        string data = (list[7].RLPData ?? []).ToHex(true);
        List<AccessListItem> items = [.. access.Select(AccessItem)];
        if (list.Count == Elements)
        {
            return new Transaction1559(Value(0), Value(1), Value(2), Value(3), Value(4), to, Value(6), data, items);
        }

        TransactionFactory.DemandSignature(list[10].RLPData, list[11].RLPData);
        var signature = new Signature(list[10].RLPData ?? [], list[11].RLPData ?? [], list[9].RLPData ?? [0]);
        return new Transaction1559(Value(0), Value(1), Value(2), Value(3), Value(4), to, Value(6), data, items, signature);

        BigInteger Value(int index) => list[index].RLPData.ToBigIntegerFromRLPDecoded();
    }

    private static AccessListItem AccessItem(IRLPElement element) =>
        element is RLPCollection { Count: 2 } item && item[0] is RLPItem { RLPData.Length: AddressSize } address && item[1] is RLPCollection keys
            && keys.All(key => key is RLPItem { RLPData.Length: KeySize })
            ? new AccessListItem(address.RLPData.ToHex(true), [.. keys.Select(key => key.RLPData)])
            : throw new FormatException($"An item of the access list is an address of {AddressSize} bytes and a list of keys of {KeySize} bytes each");

    private static byte[] Number(BigInteger? value) => RLP.RLP.EncodeElement((value ?? 0).ToBytesForRLPEncoding());

    private static byte[] Bytes(string hex) => string.IsNullOrEmpty(hex) ? [] : hex.HexToByteArray();

    private static byte[] AccessList(List<AccessListItem> items) => RLP.RLP.EncodeList([.. (items ?? []).Select(item => RLP.RLP.EncodeList(
        RLP.RLP.EncodeElement(item.Address.HexToByteArray()),
        RLP.RLP.EncodeList([.. item.StorageKeys.Select(RLP.RLP.EncodeElement)])))]);
}
