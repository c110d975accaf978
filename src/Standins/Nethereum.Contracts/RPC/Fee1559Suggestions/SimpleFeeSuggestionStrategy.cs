using System.Numerics;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.Blocks;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Fee1559Suggestions;

/// <summary>Twice the base fee of the latest block, and a fixed tip.</summary>
public class SimpleFeeSuggestionStrategy : IFee1559SuggestionStrategy
{
    /// <summary>The tip where none is given: 2 gwei.</summary>
    public static BigInteger DEFAULT_MAX_PRIORITY_FEE_PER_GAS = 2_000_000_000;

    /// <summary>Asks this client for the latest block.</summary>
    public SimpleFeeSuggestionStrategy(IClient client) => Client = client;

    /// <summary>What asks the node.</summary>
    public IClient Client { get; set; }

    /// <inheritdoc/>
    public async Task<Fee1559> SuggestFeeAsync(BigInteger? maxPriorityFeePerGas = null)
    {
        BlockWithTransactionHashes latest = await new EthGetBlockWithTransactionsHashesByNumber(Client).SendRequestAsync(BlockParameter.CreateLatest()).ConfigureAwait(false);
        BigInteger tip = maxPriorityFeePerGas ?? DEFAULT_MAX_PRIORITY_FEE_PER_GAS;
        BigInteger baseFee = latest.BaseFeePerGas?.Value ?? BigInteger.Zero;
        return new Fee1559 { BaseFee = baseFee, MaxPriorityFeePerGas = tip, MaxFeePerGas = (baseFee * 2) + tip };
    }
}
