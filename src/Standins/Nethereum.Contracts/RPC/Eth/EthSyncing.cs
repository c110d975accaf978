using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Infrastructure;
using Newtonsoft.Json.Linq;

namespace Nethereum.RPC.Eth;

/// <inheritdoc cref="IEthSyncing"/>
public class EthSyncing : GenericRpcRequestResponseHandlerNoParam<object>, IEthSyncing
{
    /// <summary>The method `eth_syncing`.</summary>
    public EthSyncing(IClient client)
        : base(client, "eth_syncing")
    {
    }

    /// <inheritdoc/>
    public new async Task<SyncingOutput> SendRequestAsync(object id = null) =>
        ConvertResponseToSyncingOutput(await base.SendRequestAsync(id).ConfigureAwait(false));

    /// <summary>Reads the answer: false, or an object with numbers.</summary>
    public static SyncingOutput ConvertResponseToSyncingOutput(object response) => response is not JObject progress
        ? new SyncingOutput()
        : new SyncingOutput
        {
            IsSyncing = true,
            CurrentBlock = Number(progress, "currentBlock"),
            HighestBlock = Number(progress, "highestBlock"),
            StartingBlock = Number(progress, "startingBlock"),
        };

    private static HexBigInteger Number(JObject progress, string name) =>
        progress[name]?.Value<string>() is { } hex ? new HexBigInteger(hex) : null;
}
