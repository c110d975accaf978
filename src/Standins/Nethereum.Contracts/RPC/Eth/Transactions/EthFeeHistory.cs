using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <inheritdoc cref="IEthFeeHistory"/>
public class EthFeeHistory : RpcRequestResponseHandler<FeeHistoryResult>, IEthFeeHistory
{
    /// <summary>The method `eth_feeHistory`.</summary>
    public EthFeeHistory(IClient client)
        : base(client, "eth_feeHistory")
    {
    }

    /// <summary>Whether the count of blocks is sent as a number, as some nodes want it, instead of hex; false by default.</summary>
    public static bool UseBlockCountAsNumber { get; set; }

    /// <inheritdoc/>
    public Task<FeeHistoryResult> SendRequestAsync(HexBigInteger blockCount, BlockParameter highestBlockNumber, decimal[] rewardPercentiles = null, object id = null) =>
        SendRequestAsync(id, Count(blockCount), highestBlockNumber, rewardPercentiles ?? []);

    /// <inheritdoc/>
    public RpcRequest BuildRequest(HexBigInteger blockCount, BlockParameter highestBlockNumber, decimal[] rewardPercentiles = null, object id = null) =>
        BuildRequest(id, Count(blockCount), highestBlockNumber, rewardPercentiles ?? []);

    private static object Count(HexBigInteger blockCount) => UseBlockCountAsNumber ? blockCount.ToUlong() : blockCount;
}
