using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Receipts;

/// <summary>The receipt root of a block header: Bitcoin's Merkle tree (double SHA-256 over pairs) over the receipts' hashes.</summary>
public static class ReceiptRoot
{
    /// <summary>Computes the root.</summary>
    /// <param name="receipts">The block's receipts, in the order of execution.</param>
    /// <returns>The root; all zero when there are no receipts.</returns>
    public static Hash256 Compute(IReadOnlyList<Receipt> receipts)
    {
        ArgumentNullException.ThrowIfNull(receipts);
        if (receipts.Count == 0)
        {
            return default;
        }

        var level = receipts.Select(receipt => receipt.Hash.ToBytes()).ToList();
        while (level.Count > 1)
        {
            var next = new List<byte[]>((level.Count + 1) / 2);
            for (int i = 0; i < level.Count; i += 2)
            {
                // An odd one out is paired with itself.
                byte[] pair = [.. level[i], .. level[Math.Min(i + 1, level.Count - 1)]];
                next.Add(Sha256d.Hash(pair));
            }

            level = next;
        }

        return new Hash256(level[0]);
    }
}
