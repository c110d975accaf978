using System.Net;
using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Wallets;

public class WalletSpendTests
{
    [Fact]
    public async Task BuildTransaction_WithAFeeTakenFromTheRecipient_PaysTheRest()
    {
        await using var devnet = await StartAsync();
        var built = await devnet.PostAsync("Wallet/build-transaction", new
        {
            walletName = "cirrusdev",
            accountName = "account 0",
            password = "password",
            recipients = new object[] { new { destinationAddress = Base58(Bob.Address), amount = "5", subtractFeeFromAmount = true } },
            feeAmount = "0.02",
            opReturnData = "invoice 7",
        });

        Assert.Equal(2_000_000, built.GetProperty("fee").GetInt32());
        Assert.True(Transaction.TryParse(built.GetProperty("hex").GetString(), out var transaction, out _));
        Assert.Equal(498_000_000ul, transaction.Outputs[0].ValueSatoshi);
        Assert.Equal(transaction.Id.ToString(), built.GetProperty("transactionId").GetString());
        var sent = await devnet.PostAsync("Wallet/send-transaction", new { hex = transaction.ToHex() });
        Assert.Equal("invoice 7", sent.GetProperty("outputs")[1].GetProperty("opReturnData").GetString());
        Assert.Equal(Base58(Bob.Address), sent.GetProperty("outputs")[0].GetProperty("address").GetString());
    }

    [Fact]
    public async Task BuildTransaction_WithData_CarriesEightyBytesOfIt()
    {
        await using var devnet = await StartAsync();
        object Body(string data) => new
        {
            walletName = "cirrusdev", password = "password", feeAmount = "0.01", opReturnData = data,
            recipients = new[] { new { destinationAddress = Base58(Bob.Address), amount = "1" } },
        };

        foreach (var data in new[] { "\u0007", new string('a', 78) + "ß" })
        {
            var built = await devnet.PostAsync("Wallet/build-transaction", Body(data));
            var sent = await devnet.PostAsync("Wallet/send-transaction", new { hex = built.GetProperty("hex").GetString() });
            Assert.Contains(sent.GetProperty("outputs").EnumerateArray(), output => output.GetProperty("opReturnData").GetString() == data);
        }

        var refused = (await devnet.PostAsync("Wallet/build-transaction", Body(new string('a', 79) + "ß"), HttpStatusCode.BadRequest)).GetProperty("errors")[0];
        Assert.Equal(
            ("Data in OP_RETURN should have a maximum size of 83 bytes (Parameter 'data')", "opReturnData: 81 bytes are given, at most 80 are accepted."),
            (refused.GetProperty("message").GetString(), refused.GetProperty("description").GetString()));
        await devnet.PostAsync("Wallet/build-transaction", Body(new string('a', 70_000)), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task BuildTransaction_OfManyCoins_SpendsThemAll()
    {
        await using var devnet = await StartAsync();
        await devnet.PostAsync("Wallet/create", new { name = "many", password = "p", passphrase = "" });
        var to = (await devnet.GetAsync("Wallet/unusedaddresses?walletName=many&count=20")).EnumerateArray().Select(address => address.GetString()!).ToArray();
        await devnet.PostAsync("Wallet/send-transaction", new
        {
            hex = await devnet.BuildAsync("cirrusdev", Enumerable.Range(0, 200).Select(i => (to[i % 20], "0.5"))),
        });
        await UntilAsync(() => devnet.Chain.WaitingCount == 0);

        var most = (await devnet.GetAsync("Wallet/maxbalance?walletName=many&feeType=low")).GetProperty("maxSpendableAmount").GetUInt64();
        var hex = await devnet.BuildAsync("many", [(Base58(Bob.Address), $"{most / 100_000_000}.{most % 100_000_000:D8}")], password: "p");
        Assert.True(Transaction.TryParse(hex, out var transaction, out _));
        Assert.Equal(200, transaction.Inputs.Count);
        await devnet.PostAsync("Wallet/send-transaction", new { hex });
        await UntilAsync(() => devnet.Chain.FindTransaction(transaction.Id) is { Block: not null });
        Assert.Empty((await devnet.GetAsync("Wallet/spendable-transactions?walletName=many")).GetProperty("transactions").EnumerateArray());
    }

    [Fact]
    public async Task BuildTransaction_WithOutpoints_SpendsThoseOnly()
    {
        await using var devnet = await StartAsync();
        var coin = (await devnet.GetAsync("Wallet/spendable-transactions?walletName=cirrusdev&minConfirmations=1")).GetProperty("transactions")[7];
        var built = await devnet.PostAsync("Wallet/build-transaction", new
        {
            walletName = "cirrusdev",
            password = "password",
            outpoints = new[] { new { transactionId = coin.GetProperty("id").GetString(), index = coin.GetProperty("index").GetUInt32() } },
            recipients = new[] { new { destinationAddress = Base58(Bob.Address), amount = "1" } },
            feeType = "medium",
        });

        Assert.True(Transaction.TryParse(built.GetProperty("hex").GetString(), out var transaction, out _));
        Assert.Equal(coin.GetProperty("index").GetUInt32(), Assert.Single(transaction.Inputs).Previous.Index);
    }

    [Fact]
    public async Task Change_GoesToNobodyElse()
    {
        await using var devnet = await StartAsync();
        const string stranger = "P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk";
        object Body(string change) => new
        {
            walletName = "cirrusdev", password = "password", feeAmount = "0.01", sender = Base58(Alice.Address), changeAddress = change,
            recipients = new[] { new { destinationAddress = Base58(Bob.Address), amount = "1" } },
        };

        var refused = (await devnet.PostAsync("Wallet/build-transaction", Body(stranger), HttpStatusCode.BadRequest)).GetProperty("errors")[0];
        Assert.Equal(
            ("Change address not found.", $"No change address '{stranger}' could be found in wallet cirrusdev."),
            (refused.GetProperty("message").GetString(), refused.GetProperty("description").GetString()));
        Assert.Equal(Bob.Address, ChangeOf(await devnet.PostAsync("Wallet/build-transaction", Body(Base58(Bob.Address)))));
        Assert.Equal(Alice.Address, ChangeOf(await devnet.PostAsync("SmartContracts/build-transaction", Body(stranger))));

        static StratisAddress? ChangeOf(JsonElement built) =>
            Transaction.TryParse(built.GetProperty("hex").GetString(), out var transaction, out _) ? Script.OwnerOf(transaction.Outputs[1].Script) : null;
    }

    [Theory]
    [InlineData("accountName", "none", "No account.", "No account with the name 'none' could be found.")]
    [InlineData("sender", "P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk", "Address not found in wallet.", "The given address P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk was not found in the wallet.")]
    [InlineData("sender", "", "Sender is required.\nInvalid address", "sender: is missing; a base58 address of CirrusDev is expected.")]
    public async Task EstimateAndBuild_ForASenderThatCannot_SayWhatANodeSays(string field, string value, string message, string description)
    {
        await using var devnet = await StartAsync();
        var body = JsonSerializer.SerializeToNode(new
        {
            walletName = "cirrusdev", password = "password", feeAmount = "0.01", sender = Base58(Alice.Address),
            recipients = new[] { new { destinationAddress = Base58(Bob.Address), amount = "1" } },
        })!.AsObject();
        body[field] = value;

        foreach (var route in new[] { "estimate-fee", "build-transaction" })
        {
            var error = (await devnet.PostAsync($"SmartContracts/{route}", body, HttpStatusCode.BadRequest)).GetProperty("errors")[0];
            Assert.Equal((message, description), (error.GetProperty("message").GetString()!.ReplaceLineEndings("\n"), error.GetProperty("description").GetString()));
        }
    }

    [Fact]
    public async Task History_ShowsWhatWasSentAndReceived()
    {
        await using var devnet = await StartAsync();
        await devnet.PostAsync("Wallet/create", new { name = "mine", password = "p", passphrase = "" });
        var address = (await devnet.GetAsync("Wallet/unusedaddress?walletName=mine")).GetString()!;
        await devnet.PayAsync("cirrusdev", address, "10");
        await devnet.PayAsync("mine", Base58(Bob.Address), "4", password: "p");

        var lines = (await devnet.GetAsync("Wallet/history?walletName=mine&accountName=account 0")).GetProperty("history")[0].GetProperty("transactionsHistory");
        Assert.Equal(["send", "received"], lines.EnumerateArray().Select(line => line.GetProperty("type").GetString()!));
        Assert.Equal(1_000_000_000ul, lines[1].GetProperty("amount").GetUInt64());
        Assert.Equal(lines[0].GetProperty("fee").GetUInt64() + 400_000_000, lines[0].GetProperty("amount").GetUInt64());
        Assert.Equal([false, true], lines[0].GetProperty("payments").EnumerateArray().Select(payment => payment.GetProperty("isChange").GetBoolean()));
        var paged = (await devnet.GetAsync("Wallet/history?walletName=mine&skip=1&take=1")).GetProperty("history")[0].GetProperty("transactionsHistory");
        Assert.Equal("received", Assert.Single(paged.EnumerateArray()).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("Wallet/history?walletName=cirrusdev&accountName=account 0", 7)]
    [InlineData("SmartContractWallet/history?walletName=cirrusdev&address=PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB", 2)]
    public async Task History_PageByPage_IsTheWholeOne(string route, int size)
    {
        await using var devnet = await StartAsync();
        var counter = await devnet.DeployCounterAsync();
        for (var i = 0; i < 3; i++)
        {
            await devnet.PayAsync("cirrusdev", Base58(Bob.Address), "1");
            await devnet.SendAndGetReceiptAsync(Alice, Call(counter, "Add", ContractParameter.Of(1ul)));
        }

        var whole = await LinesAsync("");
        var paged = new List<string>();
        for (var page = await LinesAsync($"&skip=0&take={size}"); page.Length > 0; page = await LinesAsync($"&skip={paged.Count}&take={size}"))
        {
            Assert.InRange(page.Length, 1, size);
            paged.AddRange(page);
        }

        Assert.InRange(whole.Length, 4, 10_000);
        Assert.Equal(whole, paged);
        Assert.Empty(await LinesAsync("&take=0"));

        async Task<string[]> LinesAsync(string page)
        {
            var answer = await devnet.GetAsync(route + page);
            var lines = answer.ValueKind == JsonValueKind.Array ? answer : answer.GetProperty("history")[0].GetProperty("transactionsHistory");
            return [.. lines.EnumerateArray().Select(line => line.GetRawText())];
        }
    }

    [Fact]
    public async Task Wallets_OfTheSameWords_SeeTheSameCoinsAndEachOthersPayments()
    {
        await using var devnet = await StartAsync();
        await devnet.RecoverAsync("twin", DefiPay.Stratis.Accounts.KnownAccounts.Mnemonic, password: "other");
        Assert.Equal(await devnet.BalanceAsync("cirrusdev"), await devnet.BalanceAsync("twin"));

        // Both choose the same coin; the second to arrive is told so.
        var (first, second) = (await devnet.BuildAsync("twin", [(Base58(Bob.Address), "1")], "other"), await devnet.BuildAsync("cirrusdev", [(Base58(Bob.Address), "2")]));
        await devnet.PostAsync("devnet/blocks?mode=manual");
        await devnet.PostAsync("Wallet/send-transaction", new { hex = first });
        var refused = await devnet.PostAsync("Wallet/send-transaction", new { hex = second }, HttpStatusCode.BadRequest);
        Assert.Equal("txn-mempool-conflict", refused.GetProperty("errors")[0].GetProperty("message").GetString());
        await devnet.PostAsync("devnet/mine?count=1");
        refused = await devnet.PostAsync("Wallet/send-transaction", new { hex = second }, HttpStatusCode.BadRequest);
        Assert.Equal("bad-txns-inputs-missingorspent", refused.GetProperty("errors")[0].GetProperty("message").GetString());

        await devnet.PostAsync("Wallet/send-transaction", new { hex = await devnet.BuildAsync("cirrusdev", [(Base58(Bob.Address), "2")]) });
        await devnet.PostAsync("devnet/mine?count=2");
        Assert.Equal(await devnet.BalanceAsync("cirrusdev"), await devnet.BalanceAsync("twin"));
    }

    [Fact]
    public async Task Balance_FollowsAReorganisation()
    {
        await using var devnet = await StartAsync();
        await devnet.PostAsync("Wallet/create", new { name = "mine", password = "p", passphrase = "" });
        var address = (await devnet.GetAsync("Wallet/unusedaddress?walletName=mine")).GetString()!;
        await devnet.PayAsync("cirrusdev", address, "10");
        Assert.Equal(1_000_000_000ul, await devnet.BalanceAsync("mine"));

        await devnet.PostAsync("devnet/reorg?depth=1&keepTransactions=false");

        Assert.Equal(0ul, await devnet.BalanceAsync("mine"));
    }

    [Fact]
    public async Task ManyAtOnce_ThatReadSpendAndCall_GetAnswersAndNoCoinTwice()
    {
        await using var devnet = await StartAsync();
        var counter = Base58(await devnet.DeployCounterAsync());

        var sent = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            await devnet.GetAsync("Wallet/addresses?walletName=cirrusdev");
            await devnet.GetAsync("Wallet/balance?walletName=cirrusdev&includeBalanceByAddress=true");
            var sender = (i % 2 == 0 ? Alice : Bob).Address;
            var call = await devnet.PostAsync("SmartContractWallet/call", new
            {
                walletName = "cirrusdev", password = "password", amount = "0", feeAmount = "0.01", contractAddress = counter, methodName = "Add",
                gasPrice = 100, gasLimit = 50_000, sender = Base58(sender), parameters = new[] { "7#1" },
            });
            return call.GetProperty("transactionId").GetString()!;
        }));

        await UntilAsync(() => devnet.Chain.WaitingCount == 0);
        Assert.Equal(40, sent.Distinct().Count());
        Assert.Equal(45, (await devnet.GetAsync($"contract/{counter}/property/Count")).GetProperty("return").GetInt32());
    }

    [Theory]
    [InlineData("99999999", "", "amount")]
    [InlineData("1000001", "0.01", "Not enough funds")]
    [InlineData("abc", "0.01", "amount")]
    [InlineData("1", "", "feeAmount")]
    [InlineData("1", "-1", "feeAmount")]
    public async Task BuildTransaction_ThatCannotBe_SaysWhy(string amount, string fee, string says)
    {
        await using var devnet = await StartAsync();
        var answer = await devnet.PostAsync(
            "Wallet/build-transaction",
            new { walletName = "cirrusdev", password = "password", feeAmount = fee, recipients = new[] { new { destinationAddress = Base58(Bob.Address), amount } } },
            HttpStatusCode.BadRequest);

        Assert.Contains(says, answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }
}
