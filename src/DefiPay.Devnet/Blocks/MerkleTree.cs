using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>Bitcoin's tree of double SHA-256 over pairs; an odd one out is paired with itself.</summary>
internal static class MerkleTree
{
    public static Hash256 RootOf(IReadOnlyList<Transaction> transactions) => RootOf(transactions.Select(transaction => transaction.Id));

    public static Hash256 RootOf(IEnumerable<Hash256> ids)
    {
        var level = ids.Select(id => id.ToBytes()).ToArray();
        while (level.Length > 1)
        {
            level = level.Chunk(2).Select(pair => Sha256d.Hash([.. pair[0], .. pair[^1]])).ToArray();
        }

        return new Hash256(level[0]);
    }
}
