using System.Text;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>
/// What the state trie holds for one contract. Encoded as the RLP list
/// <c>[codeHash, storageRoot, unspentHash, typeName]</c>; a member that is null is an empty item.
/// </summary>
/// <param name="CodeHash">Keccak-256 of the bytecode.</param>
/// <param name="StorageRoot">
/// Root of the contract's storage trie. Null until its storage is first read or written; an empty trie that was looked at
/// has the root of the empty trie, which is a different encoding and so a different state root.
/// </param>
/// <param name="UnspentHash">Keccak-256 of the encoded <see cref="UnspentOutput"/> that holds the contract's coins.</param>
/// <param name="TypeName">Name of the contract class that the code is run as.</param>
public sealed record Account(Hash256? CodeHash, Hash256? StorageRoot, Hash256? UnspentHash, string? TypeName)
{
    /// <summary>An account of which nothing is set.</summary>
    public static Account Empty { get; } = new(null, null, null, null);

    internal byte[] Encode() => Rlp.EncodeList(
        Rlp.EncodeElement(Bytes(CodeHash)),
        Rlp.EncodeElement(Bytes(StorageRoot)),
        Rlp.EncodeElement(Bytes(UnspentHash)),
        Rlp.EncodeElement(TypeName is null ? [] : Encoding.UTF8.GetBytes(TypeName)));

    internal static Account Decode(byte[] encoded)
    {
        var items = StateRecord.Items(encoded, count: 4, "an account");
        return new Account(Hash(items[0]), Hash(items[1]), Hash(items[2]), items[3].Data is { } name ? Encoding.UTF8.GetString(name) : null);
    }

    private static byte[] Bytes(Hash256? hash) => hash?.ToBytes() ?? [];

    private static Hash256? Hash(RlpItem item) => item.Data switch
    {
        null => null,
        { Length: Hash256.Size } bytes => new Hash256(bytes),
        _ => throw new StateStoreException("An account's record holds a hash that is not 32 bytes long."),
    };
}
