using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <inheritdoc cref="IEthEstimateGas"/>
public class EthEstimateGas : RpcRequestResponseHandler<HexBigInteger>, IEthEstimateGas
{
    /// <summary>The method `eth_estimateGas`.</summary>
    public EthEstimateGas(IClient client)
        : base(client, "eth_estimateGas")
    {
    }

    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(CallInput callInput, object id = null) =>
        SendRequestAsync(id, callInput ?? throw new ArgumentNullException(nameof(callInput)));

    /// <inheritdoc/>
    public RpcRequest BuildRequest(CallInput callInput, object id = null) =>
        BuildRequest(id, callInput ?? throw new ArgumentNullException(nameof(callInput)));
}
