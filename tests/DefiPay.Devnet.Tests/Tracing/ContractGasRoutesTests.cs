using System.Net;
using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Tracing;

public class ContractGasRoutesTests
{
    [Fact]
    public async Task Gas_OfAContract_HasARowForEachMethodAndSumsToTheReceipts()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        var other = await devnet.DeployCounterAsync();
        foreach (var amount in new ulong[] { 1, 0, 7, 0, 300 }) await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(amount)));
        await devnet.SendAndGetReceiptAsync(Bob, Call(counter, "Nothing"));
        await devnet.SendAndGetReceiptAsync(Bob, Call(other, "Add", ContractParameter.Of(2ul)));

        var gas = await devnet.GetAsync($"devnet/gas/{Base58(counter)}");

        var receipts = devnet.Chain.Receipts(0, devnet.Chain.Tip.Height).Select(found => found.Receipt)
            .Where(receipt => receipt.To == counter || receipt.NewContractAddress == counter).ToArray();
        Assert.Equal(("Counter", 7, receipts.Sum(receipt => (long)receipt.Receipt.GasUsed)), (gas.GetProperty("type").GetString(), gas.GetProperty("transactions").GetInt32(), gas.GetProperty("gas").GetInt64()));
        Assert.Equal(
            ["(constructor) 1 0", "Add 5 2", "Nothing 1 1"],
            gas.GetProperty("methods").EnumerateArray().Select(method => $"{method.GetProperty("method").GetString()} {method.GetProperty("calls")} {method.GetProperty("failed")}"));
        var adds = receipts.Where(receipt => receipt is { MethodName: "Add", Success: true }).Select(receipt => (long)receipt.Receipt.GasUsed).Order().ToArray();
        var add = gas.GetProperty("methods")[1];
        Assert.Equal((adds[0], adds[1], adds[2]), (add.GetProperty("min").GetInt64(), add.GetProperty("median").GetInt64(), add.GetProperty("max").GetInt64()));
        Assert.Equal(JsonValueKind.Null, gas.GetProperty("methods")[2].GetProperty("min").ValueKind);
        Assert.Equal(gas.GetProperty("gas").GetInt64(), gas.GetProperty("methods").EnumerateArray().Sum(method => method.GetProperty("gas").GetInt64()));
    }

    [Fact]
    public async Task Gas_OfARangeOfBlocks_LeavesOutAllOthers()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(1ul)));
        var height = devnet.Chain.Tip.Height;
        await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(1ul)));

        var gas = await devnet.GetAsync($"devnet/gas/{Base58(counter)}?fromBlock={height}&toBlock={height}");

        Assert.Equal((height, height, 1), (gas.GetProperty("fromBlock").GetUInt64(), gas.GetProperty("toBlock").GetUInt64(), gas.GetProperty("transactions").GetInt32()));
    }

    [Fact]
    public async Task Gas_OfWhatIsNotThere_NamesTheField()
    {
        await using var devnet = await StartAsync();
        var counter = Base58(await devnet.DeployCounterAsync());
        Assert.Contains("address: there is no contract", (await devnet.GetAsync($"devnet/gas/{Base58(Bob.Address)}", HttpStatusCode.NotFound)).ToString());
        Assert.Contains("address: `Pnobody`", (await devnet.GetAsync("devnet/gas/Pnobody", HttpStatusCode.BadRequest)).ToString());
        Assert.Contains("fromBlock: `-1`", (await devnet.GetAsync($"devnet/gas/{counter}?fromBlock=-1", HttpStatusCode.BadRequest)).ToString());
        Assert.Contains("toBlock: `last`", (await devnet.GetAsync($"devnet/gas/{counter}?toBlock=last", HttpStatusCode.BadRequest)).ToString());
        Assert.Contains("fromBlock: 2 lies above", (await devnet.GetAsync($"devnet/gas/{counter}?fromBlock=2&toBlock=1", HttpStatusCode.BadRequest)).ToString());
    }
}
