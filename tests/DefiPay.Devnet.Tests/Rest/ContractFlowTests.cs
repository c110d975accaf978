using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Rest;

public class ContractFlowTests
{
    [Fact]
    public async Task Create_SignedByAWallet_MakesTheContract()
    {
        await using var devnet = await StartAsync();

        var transaction = await devnet.SignAsync(Alice, ContractScript.Create(TestContracts.Counter, 100, 250_000, ContractParameter.Of(5ul)));
        var receipt = await devnet.GetAsync($"SmartContracts/receipt?txHash={await devnet.SendAsync(transaction)}");

        Assert.True(receipt.GetProperty("success").GetBoolean(), receipt.ToString());
        Assert.Equal(5, receipt.GetProperty("blockNumber").GetInt32());
        Assert.Equal(devnet.Chain.Tip.Hash.ToString(), receipt.GetProperty("blockHash").GetString());
        Assert.Equal(Base58(Alice.Address), receipt.GetProperty("from").GetString());
        Assert.Equal(JsonValueKind.Null, receipt.GetProperty("to").ValueKind);
        var code = await devnet.GetAsync($"SmartContracts/code?address={receipt.GetProperty("newContractAddress").GetString()}");
        Assert.Equal("Counter", code.GetProperty("type").GetString());
        Assert.Equal(Convert.ToHexString(TestContracts.Counter), code.GetProperty("bytecode").GetString());
    }

    [Fact]
    public async Task Call_ThatLogs_HasItsEventInTheReceipt()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();

        var receipt = await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(7ul)));

        Assert.Equal("12", receipt.GetProperty("returnValue").GetString());
        Assert.Equal(Base58(counter), receipt.GetProperty("to").GetString());
        Assert.Equal(512, receipt.GetProperty("bloom").GetString()!.Length);
        var log = Assert.Single(receipt.GetProperty("logs").EnumerateArray());
        Assert.Equal(["4164646564", Alice.Address.ToString()], log.GetProperty("topics").EnumerateArray().Select(topic => topic.GetString()!));
        Assert.Equal(
            $$$"""{"event":"Added","data":{"by":"{{{Base58(Alice.Address)}}}","amount":7,"total":"12","raw":"01ff"}}""",
            JsonSerializer.Serialize(log.GetProperty("log")));
    }

    [Fact]
    public async Task Call_ThatFails_GivesValueAndUnusedGasBack()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        var before = devnet.Chain.UnspentOf(Alice.Address).Sum(coin => (long)coin.ValueSatoshi);

        var receipt = await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(0ul)), amountSatoshi: 1_000);

        Assert.False(receipt.GetProperty("success").GetBoolean());
        Assert.Contains("Add something.", receipt.GetProperty("error").GetString());
        Assert.Empty(receipt.GetProperty("logs").EnumerateArray());
        var block = devnet.Chain.Tip.Block;
        Assert.Equal(3, block.Transactions.Count);
        Assert.True(block.Transactions[2].IsGenerated);
        Assert.Equal(Alice.Address, Script.OwnerOf(block.Transactions[0].Outputs[1].Script));
        var gas = receipt.GetProperty("gasUsed").GetInt64();
        var after = devnet.Chain.UnspentOf(Alice.Address).Sum(coin => (long)coin.ValueSatoshi);
        Assert.Equal(before - (gas * 100) - 1_000_000, after);
        Assert.Equal((ulong)(gas * 100) + 1_000_000, block.Transactions[0].Outputs[0].ValueSatoshi);
    }

    [Fact]
    public async Task Deposit_ThenPayOut_MovesCoinsByAGeneratedTransaction()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        var bob = devnet.Chain.UnspentOf(Bob.Address).Count;

        await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Deposit"), amountSatoshi: 150_000_000);
        Assert.Equal("1.50", (await devnet.GetAsync($"SmartContracts/balance?address={Base58(counter)}")).GetString());
        await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "PayOut", ContractParameter.Of(Bob.Address), ContractParameter.Of(100_000_000ul)));

        Assert.Equal("0.50", (await devnet.GetAsync($"SmartContracts/balance?address={Base58(counter)}")).GetString());
        Assert.Equal(bob + 1, devnet.Chain.UnspentOf(Bob.Address).Count);
    }

    [Fact]
    public async Task LocalCall_OfAPropertyOrMethod_LeavesNoTrace()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        var tip = devnet.Chain.Tip.Hash;

        var count = await devnet.PostAsync("SmartContracts/local-call", new { contractAddress = Base58(counter), methodName = "Count", gasPrice = 100, gasLimit = 250_000 });
        var added = await devnet.PostAsync(
            "SmartContracts/local-call",
            new { contractAddress = Base58(counter), methodName = "Add", parameters = new[] { "7#2" }, sender = Base58(Bob.Address), gasPrice = 1, gasLimit = 250_000 });

        Assert.Equal(5, count.GetProperty("return").GetInt32());
        Assert.Equal(7, added.GetProperty("return").GetInt32());
        Assert.False(added.GetProperty("revert").GetBoolean());
        Assert.Equal("Af8=", added.GetProperty("logs")[0].GetProperty("log").GetProperty("data").GetProperty("raw").GetString());
        Assert.Equal("5", (await devnet.GetAsync($"SmartContracts/storage?contractAddress={Base58(counter)}&storageKey=Count&dataType=7")).GetString());
        Assert.Equal(tip, devnet.Chain.Tip.Hash);
    }

    [Fact]
    public async Task Reads_AtAnyHeight_SeeTheStateOfThatBlock()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        var created = devnet.Chain.Tip.Height;
        for (var i = 0; i < 12; i++)
        {
            await devnet.SendAndGetReceiptAsync(Bob, Call(counter, "Add", ContractParameter.Of(1ul)));
        }

        var before = await devnet.GetAsync($"SmartContracts/storage?contractAddress={Base58(counter)}&storageKey=Count&dataType=7&blockHeight={created - 1}", System.Net.HttpStatusCode.NotFound);
        Assert.NotEmpty(before.GetProperty("message").GetString()!);
        for (var height = created; height <= devnet.Chain.Tip.Height; height++)
        {
            var expected = 5 + height - created;
            var stored = await devnet.GetAsync($"SmartContracts/storage?contractAddress={Base58(counter)}&storageKey=Count&dataType=7&blockHeight={height}");
            var count = await devnet.PostAsync(
                "SmartContracts/local-call", new { contractAddress = Base58(counter), methodName = "Count", gasPrice = 100, gasLimit = 250_000, blockHeight = height });
            Assert.Equal(($"{expected}", expected), (stored.GetString(), count.GetProperty("return").GetUInt64()));
        }
    }

    [Fact]
    public async Task ReceiptSearch_ByEventAndTopic_FindsTheCalls()
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(1ul)));
        await devnet.SendAndGetReceiptAsync(Bob, Call(counter, "Add", ContractParameter.Of(2ul)));

        var all = await devnet.GetAsync($"SmartContracts/receipt-search?contractAddress={Base58(counter)}&eventName=Added");
        var bobs = await devnet.GetAsync($"SmartContracts/receipt-search?contractAddress={Base58(counter)}&eventName=Added&topics={Bob.Address}");

        Assert.Equal(["6", "8"], all.EnumerateArray().Select(receipt => receipt.GetProperty("returnValue").GetString()!));
        Assert.Equal("8", Assert.Single(bobs.EnumerateArray()).GetProperty("returnValue").GetString());
    }
}
