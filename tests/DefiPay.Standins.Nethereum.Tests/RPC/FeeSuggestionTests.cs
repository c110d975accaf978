using System.Numerics;
using DefiPay.Standins.Nethereum.Tests.JsonRpc;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Fee1559Suggestions;
using Xunit;

namespace DefiPay.Standins.Nethereum.Tests.RPC;

public sealed class FeeSuggestionTests
{
    private static readonly BigInteger Gwei = 1_000_000_000;

    [Fact]
    public void Fees_OfASteadyChain_AreTheBaseFeeAndTheTip()
    {
        Fee1559[] fees = new TimePreferenceFeeSuggestionStrategy().SuggestFees(History(Enumerable.Repeat(10 * Gwei, 101)), 2 * Gwei);

        Assert.Equal(16, fees.Length);
        Assert.All(fees, fee => Assert.InRange(fee.MaxFeePerGas!.Value, 11 * Gwei, 14 * Gwei));
        Assert.All(fees, fee => Assert.True(fee.MaxPriorityFeePerGas >= 2 * Gwei));
    }

    [Fact]
    public void Fees_OfALongerWait_AreNeverHigher()
    {
        var random = new Random(0x5eed);
        for (int run = 0; run < 50; run++)
        {
            Fee1559[] fees = new TimePreferenceFeeSuggestionStrategy().SuggestFees(History(Enumerable.Range(0, 101).Select(_ => random.Next(1, 1000) * Gwei)), Gwei);
            for (int wait = 1; wait < fees.Length; wait++)
            {
                Assert.True(fees[wait].BaseFee <= fees[wait - 1].BaseFee, $"run {run}, wait {wait}");
            }
        }
    }

    [Fact]
    public async Task Fee_OfTheNextBlock_HasRoomForTheBaseFeeToDouble()
    {
        await using ScriptedNode node = ScriptedNode.Json(body => body.Contains("[0.0]", StringComparison.Ordinal)
            ? """{"jsonrpc":"2.0","id":1,"result":{"oldestBlock":"0x1","baseFeePerGas":["0x3b9aca00","0x3b9aca00"],"gasUsedRatio":[0.5],"reward":[["0x77359400"]]}}"""
            : """{"jsonrpc":"2.0","id":1,"result":{"oldestBlock":"0x1","baseFeePerGas":["0x3b9aca00","0x3b9aca00"],"gasUsedRatio":[0.5]}}""");

        Fee1559 fee = await new TimePreferenceFeeSuggestionStrategy(new RpcClient(node.Url)).SuggestFeeAsync();

        Assert.Equal(2 * Gwei, fee.MaxPriorityFeePerGas);
        Assert.True(fee.MaxFeePerGas >= 4 * Gwei);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"oldestBlock":"0x1","baseFeePerGas":[],"gasUsedRatio":[]}""")]
    [InlineData("null")]
    public async Task History_WithoutFees_IsUnknown(string history)
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => $$"""{"jsonrpc":"2.0","id":1,"result":{{history}}}""");

        await Assert.ThrowsAsync<RpcClientUnknownException>(() => new TimePreferenceFeeSuggestionStrategy(new RpcClient(node.Url)).SuggestFeeAsync());
    }

    private static FeeHistoryResult History(IEnumerable<BigInteger> baseFees)
    {
        HexBigInteger[] fees = baseFees.Select(fee => new HexBigInteger(fee)).ToArray();
        return new FeeHistoryResult { OldestBlock = new HexBigInteger(1), BaseFeePerGas = fees, GasUsedRatio = Enumerable.Repeat(0.5m, fees.Length - 1).ToArray() };
    }
}
