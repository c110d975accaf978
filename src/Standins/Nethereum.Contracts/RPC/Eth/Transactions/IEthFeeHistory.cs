using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <summary>Base fees and tips of the last blocks.</summary>
public interface IEthFeeHistory
{
    /// <summary>Asks for a number of blocks up to one, with the tips at some percentiles of each block's gas.</summary>
    Task<FeeHistoryResult> SendRequestAsync(HexBigInteger blockCount, BlockParameter highestBlockNumber, decimal[] rewardPercentiles = null, object id = null);

    /// <summary>Makes the request without sending it.</summary>
    RpcRequest BuildRequest(HexBigInteger blockCount, BlockParameter highestBlockNumber, decimal[] rewardPercentiles = null, object id = null);
}
