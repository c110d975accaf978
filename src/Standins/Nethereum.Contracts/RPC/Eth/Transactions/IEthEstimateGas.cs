using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <summary>The gas that a transaction would need now.</summary>
public interface IEthEstimateGas
{
    /// <summary>Asks for a call.</summary>
    Task<HexBigInteger> SendRequestAsync(CallInput callInput, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(CallInput callInput, object id = null);
}
