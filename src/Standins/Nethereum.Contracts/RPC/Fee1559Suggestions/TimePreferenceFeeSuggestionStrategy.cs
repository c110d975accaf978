using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;

namespace Nethereum.RPC.Fee1559Suggestions;

/// <summary>
/// Suggestions by how many blocks one would wait: weighs the base fees of the last 100 blocks, newer ones more, and looks at their lower part.
/// The tip is the median of what the cheapest transactions of recent blocks paid that were neither empty nor full.
/// </summary>
public class TimePreferenceFeeSuggestionStrategy : IFee1559SuggestionStrategy
{
    private const int BlockCount = 100;
    private const int TipBlockCount = 5;
    private const decimal FullBlock = 0.9m;

    // Weights become whole numbers of billionths, so that no fee passes through a floating-point number.
    private const long WeightUnit = 1_000_000_000;

    /// <summary>A strategy whose client is set later.</summary>
    public TimePreferenceFeeSuggestionStrategy()
    {
    }

    /// <summary>Asks this client for the history of fees.</summary>
    public TimePreferenceFeeSuggestionStrategy(IClient client) => Client = client;

    /// <summary>Where the lower part of the weighed base fees begins, 0 to 1.</summary>
    public decimal SampleMin { get; set; } = 0.1m;

    /// <summary>Where it ends.</summary>
    public decimal SampleMax { get; set; } = 0.3m;

    /// <summary>The longest wait there are suggestions for, in blocks.</summary>
    public double MaxTimeFactor { get; set; } = 15;

    /// <summary>How much of what the base fee of a longer wait is cheaper goes to the tip.</summary>
    public decimal ExtraTipRatio { get; set; } = 0.25m;

    /// <summary>The tip where no recent block tells one, in wei.</summary>
    public BigInteger FallbackTip { get; set; } = 5_000_000_000;

    /// <summary>What asks the node.</summary>
    public IClient Client { get; set; }

    /// <inheritdoc/>
    /// <remarks>The suggestion for the next block, with room for the base fee to double.</remarks>
    public async Task<Fee1559> SuggestFeeAsync(BigInteger? maxPriorityFeePerGas = null)
    {
        FeeHistoryResult history = await AskAsync(BlockCount, BlockParameter.CreateLatest(), []).ConfigureAwait(false);
        BigInteger tip = maxPriorityFeePerGas ?? await SuggestTipAsync(history).ConfigureAwait(false);
        Fee1559 soonest = SuggestFees(history, tip)[0];
        BigInteger baseFee = history.BaseFeePerGas[^1].Value;
        soonest.BaseFee = baseFee;
        soonest.MaxFeePerGas = BigInteger.Max(soonest.MaxFeePerGas.Value, (baseFee * 2) + soonest.MaxPriorityFeePerGas.Value);
        return soonest;
    }

    /// <summary>Suggestions by the number of blocks one would wait, from 0 on.</summary>
    public async Task<Fee1559[]> SuggestFeesAsync()
    {
        FeeHistoryResult history = await AskAsync(BlockCount, BlockParameter.CreateLatest(), []).ConfigureAwait(false);
        return SuggestFees(history, await SuggestTipAsync(history).ConfigureAwait(false));
    }

    /// <summary>Suggestions from a history of fees, for a tip.</summary>
    public Fee1559[] SuggestFees(FeeHistoryResult feeHistory, BigInteger tip)
    {
        BigInteger[] baseFees = feeHistory.BaseFeePerGas.Select(fee => fee.Value).ToArray();
        baseFees[^1] = baseFees[^1] * 9 / 8; // the most that a base fee rises from one block to the next
        for (int i = Math.Min(feeHistory.GasUsedRatio.Length, baseFees.Length - 1) - 1; i >= 0; i--)
        {
            if (feeHistory.GasUsedRatio[i] > FullBlock)
            {
                baseFees[i] = baseFees[i + 1]; // a full block's own fee was not enough to get in
            }
        }

        int[] order = Enumerable.Range(0, baseFees.Length).OrderBy(i => baseFees[i]).ToArray();
        var fees = new Fee1559[(int)MaxTimeFactor + 1];
        BigInteger highest = BigInteger.Zero;
        for (int wait = fees.Length - 1; wait >= 0; wait--)
        {
            BigInteger baseFee = SuggestBaseFee(baseFees, order, wait);
            BigInteger tipNow = tip;
            if (baseFee > highest)
            {
                highest = baseFee;
            }
            else
            {
                tipNow += (highest - baseFee) * (long)(ExtraTipRatio * WeightUnit) / WeightUnit;
            }

            fees[wait] = new Fee1559 { BaseFee = highest, MaxPriorityFeePerGas = tipNow, MaxFeePerGas = highest + tipNow };
        }

        return fees;
    }

    /// <summary>How many blocks up to this one were neither empty nor full.</summary>
    public int MaxBlockCount(decimal[] gasUsedRatio, int ptr, int needBlocks)
    {
        int count = 0;
        while (count < needBlocks && ptr - count >= 0 && gasUsedRatio[ptr - count] is > 0 and <= FullBlock)
        {
            count++;
        }

        return count;
    }

    /// <summary>How much of the weighed fees below a sum of weights counts, 0 to 1.</summary>
    protected decimal SamplingCurve(decimal sumWeight)
    {
        if (sumWeight <= SampleMin)
        {
            return 0;
        }

        return sumWeight >= SampleMax ? 1 : (decimal)((1 - Math.Cos((double)(sumWeight - SampleMin) * Math.PI / (double)(SampleMax - SampleMin))) / 2);
    }

    private BigInteger SuggestBaseFee(BigInteger[] baseFees, int[] order, double wait)
    {
        if (wait < 1e-6)
        {
            return baseFees[^1];
        }

        double weightOfNext = (1 - Math.Exp(-1 / wait)) / (1 - Math.Exp(-baseFees.Length / wait));
        double weights = 0;
        long counted = 0;
        BigInteger result = BigInteger.Zero;
        foreach (int i in order)
        {
            weights += weightOfNext * Math.Exp((i - baseFees.Length + 1) / wait);
            long now = (long)(SamplingCurve((decimal)weights) * WeightUnit);
            result += (now - counted) * baseFees[i];
            counted = now;
            if (now >= WeightUnit)
            {
                break;
            }
        }

        return result / WeightUnit;
    }

    private async Task<BigInteger> SuggestTipAsync(FeeHistoryResult history)
    {
        var tips = new List<BigInteger>();
        decimal[] used = history.GasUsedRatio;
        int last = used.Length - 1;
        int needed = TipBlockCount;
        while (needed > 0 && last >= 0)
        {
            int count = MaxBlockCount(used, last, needed);
            if (count > 0)
            {
                // Nodes work hard for tips, so they are asked for few blocks only.
                var upTo = new BlockParameter(new HexBigInteger(history.OldestBlock.Value + last));
                FeeHistoryResult paid = await AskAsync(count, upTo, [0.0m]).ConfigureAwait(false);
                HexBigInteger[][] rewards = paid.Reward ?? [];
                tips.AddRange(rewards.Where(ofBlock => ofBlock is { Length: > 0 }).Select(ofBlock => ofBlock[0].Value));
                if (rewards.Length < count)
                {
                    break; // the node knows no older blocks
                }

                needed -= count;
            }

            last -= count + 1;
        }

        tips.Sort();
        return tips.Count == 0 ? FallbackTip : tips[tips.Count / 2];
    }

    private async Task<FeeHistoryResult> AskAsync(int blockCount, BlockParameter upTo, decimal[] percentiles)
    {
        IClient client = Client ?? throw new NullReferenceException("Client not configured");
        FeeHistoryResult history = await new EthFeeHistory(client).SendRequestAsync(blockCount.ToHexBigInteger(), upTo, percentiles).ConfigureAwait(false);
        return history is { OldestBlock: not null, GasUsedRatio: not null, BaseFeePerGas.Length: > 0 } && history.GasUsedRatio.Length <= BlockCount
            ? history
            : throw new RpcClientUnknownException("Error occurred when trying to send rpc requests(s): eth_feeHistory", new InvalidDataException("The answer has no base fees, or more blocks than were asked for."));
    }
}
