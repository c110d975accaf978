using DefiPay.Chains;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Artifacts;
using DefiPay.Chains.Evm.Events;
using DefiPay.Indexer;

namespace DefiPay.Roles;

/// <summary>What the rooms need to know of the one EVM chain that this program works with.</summary>
internal static class EvmChain
{
    /// <summary>Decimals of the native coin.</summary>
    public const int CoinDecimals = 18;

    /// <summary>The local development network.</summary>
    public static ChainId Id { get; } = ChainId.Parse("eip155:31337");

    /// <summary>A connection to a node.</summary>
    public static EvmNode Connect(Uri url) => new(new EvmNodeOptions { Url = url, ChainId = Id }, TimeProvider.System, Abis());

    /// <summary>A connection to a node that answers and belongs to the chain.</summary>
    /// <exception cref="WrongUseException">Nothing answers there.</exception>
    /// <exception cref="PermanentException">It is a node of another chain, or none.</exception>
    public static async Task<EvmNode> ConnectAndCheckAsync(Uri url, CancellationToken cancellationToken)
    {
        EvmNode node = Connect(url);
        try
        {
            await node.CheckChainAsync(cancellationToken);
            return node;
        }
        catch (RetryableException e)
        {
            node.Dispose();
            throw new WrongUseException($"No EVM node answers at {url}. Start one with `defipay up`, or name another with --evm.", e);
        }
        catch
        {
            node.Dispose();
            throw;
        }
    }

    /// <summary>Reads the events of our own contracts and of every ERC-20 token.</summary>
    public static EvmEventDecoder CreateDecoder() => new(Abis());

    /// <summary>The chain behind a node, for the indexer.</summary>
    public static IndexedChain ToIndex(Uri url, int finalDepth) => new(
        new EvmBlockSource(Connect(url)),
        CreateDecoder(),
        "EVM devnet",
        new FinalityDepths(Math.Min(1, finalDepth), finalDepth),
        EvmHex.ZeroAddress,
        NativeCoin: null);

    private static IEnumerable<string> Abis() => EvmArtifacts.All.Select(artifact => artifact.Abi);
}
