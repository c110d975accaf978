using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Mempool;
using DefiPay.Devnet.Rest;
using DefiPay.Devnet.Wallets;
using DefiPay.Stratis;

namespace DefiPay.Devnet.DevTools;

/// <summary>
/// Transactions in the name of an address whose key nobody needs. They spend coins of that address without a signature; where it has too few,
/// a block mints what is missing. A real node would refuse the block that holds one.
/// </summary>
internal sealed class Impersonation(DevnetChain chain)
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Sends outputs in the name of an address.</summary>
    /// <param name="sender">In whose name.</param>
    /// <param name="outputs">What it pays, or the contract that it calls.</param>
    /// <param name="feeSatoshi">The whole fee.</param>
    /// <param name="cancellationToken">Gives up before anything was sent.</param>
    /// <exception cref="RequestRefusedException">The chain does not take it; the message has the chain's code.</exception>
    public async Task<(Transaction Transaction, bool IsFunded)> SendAsync(
        StratisAddress sender, IReadOnlyList<TransactionOutput> outputs, ulong feeSatoshi, CancellationToken cancellationToken)
    {
        UInt128 needed = outputs.Aggregate((UInt128)feeSatoshi, (sum, output) => sum + output.ValueSatoshi);
        if (needed > DevnetChain.MintSatoshiMax)
            throw new RequestRefusedException($"amount: with the fee {needed} satoshi are needed; at most {DevnetChain.MintSatoshiMax} are accepted.");
        // One at a time, so that two do not spend the same coins.
        await _one.WaitAsync(cancellationToken);
        try
        {
            List<UnspentCoin> coins = Choose(sender, (ulong)needed);
            bool isFunded = coins.Count == 0;
            if (isFunded)
                coins.Add(await chain.MintAsync(sender, (ulong)needed, cancellationToken));
            Transaction transaction = Build(sender, coins, outputs, (ulong)needed);
            AcceptResult result = chain.AcceptUnsigned(transaction);
            return result.IsAccepted ? (transaction, isFunded) : throw new RequestRefusedException($"{result.Code}: {result.Message}");
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The largest coins that suffice; none when they do not.</summary>
    private List<UnspentCoin> Choose(StratisAddress sender, ulong needed)
    {
        var chosen = new List<UnspentCoin>();
        ulong sum = 0;
        foreach (UnspentCoin coin in chain.UnspentOf(sender)
            .Where(coin => Script.IsPayToPublicKeyHash(coin.Script, out _))
            .OrderByDescending(coin => coin.ValueSatoshi)
            .Take(Spender.InputCountMax))
        {
            chosen.Add(coin);
            sum += coin.ValueSatoshi;
            if (sum >= needed)
                return chosen;
        }

        return [];
    }

    private Transaction Build(StratisAddress sender, List<UnspentCoin> coins, IReadOnlyList<TransactionOutput> outputs, ulong needed)
    {
        ulong rest = coins.Aggregate(0ul, (sum, coin) => sum + coin.ValueSatoshi) - needed;
        // A contract cannot be paid as if it were a wallet, so what its call leaves goes to the miner's address.
        StratisAddress change = chain.TipState.Exists(sender) ? MinerKey.Address : sender;
        return new Transaction(
            [.. coins.Select(coin => new TransactionInput(coin.OutPoint, []))],
            rest > 0 ? [.. outputs, new TransactionOutput(rest, Script.PayToPublicKeyHash(change))] : outputs);
    }
}
