using DefiPay.Chains;
using DefiPay.Chains.Stratis;
using DefiPay.Indexer;
using DefiPay.Stratis;

namespace DefiPay.Roles;

/// <summary>What the rooms need to know of the one Stratis network that this program works with.</summary>
internal static class StratisChain
{
    /// <summary>Decimals of the native coin.</summary>
    public const int CoinDecimals = 8;

    /// <summary>The local development network.</summary>
    public static StratisNetwork Network => StratisNetwork.CirrusDev;

    /// <summary>A connection to a node.</summary>
    public static CirrusNode Connect(Uri url) => new(new CirrusNodeOptions { Url = url }, Network, TimeProvider.System);

    /// <summary>A connection to a node that answers and belongs to the network.</summary>
    /// <exception cref="WrongUseException">Nothing answers there.</exception>
    /// <exception cref="PermanentException">It is a node of another network, or none.</exception>
    public static async Task<CirrusNode> ConnectAndCheckAsync(Uri url, CancellationToken cancellationToken)
    {
        CirrusNode node = Connect(url);
        try
        {
            await node.GetStatusAsync(cancellationToken);
            return node;
        }
        catch (RetryableException e)
        {
            node.Dispose();
            throw new WrongUseException($"No Stratis node answers at {url}. Start one with `defipay up` or `defipay devnet`, or name another with --node.", e);
        }
        catch
        {
            node.Dispose();
            throw;
        }
    }

    /// <summary>The chain behind a node, for the indexer.</summary>
    public static IndexedChain ToIndex(Uri url, int finalDepth)
    {
        CirrusNode node = Connect(url);
        return new IndexedChain(
            new CirrusBlockSource(node),
            new CirrusEventDecoder(node),
            "Stratis devnet",
            new FinalityDepths(Math.Min(1, finalDepth), finalDepth),
            StratisAddress.Zero.ToBase58(Network),
            new NativeCoin(Network.Ticker, "Cirrus test coin", CoinDecimals));
    }
}
