using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Mempool;

/// <summary>Relative lock times (BIP-68): an input may say how old its coin has to be, in blocks or in units of 512 seconds.</summary>
internal static class SequenceLocks
{
    private const uint VersionMin = 2;
    private const uint DisabledFlag = 1u << 31;
    private const uint TimeFlag = 1u << 22;
    private const uint ValueMask = 0xffff;
    private const int SecondsBits = 9;

    /// <summary>Checks that the next block could hold the transaction.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="coins">The coins that it spends.</param>
    /// <param name="ledger">The chain.</param>
    public static Refusal? Check(Transaction transaction, IReadOnlyList<UnspentCoin> coins, Ledger ledger)
    {
        if ((uint)transaction.Version < VersionMin)
        {
            return null;
        }

        var tip = ledger.Tip.Height;
        for (var i = 0; i < coins.Count; i++)
        {
            var sequence = transaction.Inputs[i].Sequence;
            if ((sequence & DisabledFlag) != 0)
            {
                continue;
            }

            var value = sequence & ValueMask;
            if ((sequence & TimeFlag) == 0 && coins[i].Height + value is var height && height > tip + 1)
            {
                return new Refusal("non-BIP68-final", $"Input {i} wants a coin of {value} blocks, which {coins[i].OutPoint} is in block {height}; the next one is {tip + 1}.");
            }

            // A coin's age counts from the block below its own.
            if ((sequence & TimeFlag) != 0 && ledger.MedianTimeAt(Math.Max(coins[i].Height, 1) - 1) + (value << SecondsBits) is var time && time > ledger.MedianTimeAt(tip))
            {
                return new Refusal(
                    "non-BIP68-final", $"Input {i} wants a coin of {value << SecondsBits} seconds; {coins[i].OutPoint} is that old when the median time of the blocks is {time}.");
            }
        }

        return null;
    }
}
