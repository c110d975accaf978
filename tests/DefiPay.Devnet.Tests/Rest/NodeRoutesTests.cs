using System.Net;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Rest;

/// <summary>The routes of a Cirrus node that its users know, each under its verb: none may go astray.</summary>
public sealed class NodeRoutesTests
{
    private const string Get = """
        SmartContracts/code SmartContracts/balance SmartContracts/storage SmartContracts/receipt SmartContracts/receipt-search SmartContracts/address-balances
        SmartContractWallet/account-addresses SmartContractWallet/address-balance SmartContractWallet/history
        contract/P/property/Count swagger/contracts/P
        Balances/over-amount-at-height
        BlockStore/getblockcount BlockStore/block BlockStore/addressindexertip BlockStore/getaddressesbalances BlockStore/getutxosetforaddress
        Consensus/getbestblockhash Consensus/getblockhash Consensus/tip
        Node/status Node/getrawtransaction Node/getblockheader Node/gettxout Node/validateaddress
        Mempool/getrawmempool
        Wallet/mnemonic Wallet/list-wallets Wallet/general-info Wallet/accounts Wallet/unusedaddress Wallet/unusedaddresses Wallet/newaddresses Wallet/addresses
        Wallet/balance Wallet/history Wallet/spendable-transactions Wallet/received-by-address Wallet/maxbalance Wallet/extpubkey
        """;

    private const string Post = """
        SmartContracts/build-create SmartContracts/build-call SmartContracts/build-and-send-create SmartContracts/build-and-send-call
        SmartContracts/build-transaction SmartContracts/estimate-fee SmartContracts/local-call
        SmartContractWallet/create SmartContractWallet/call SmartContractWallet/send-transaction
        contract/P/method/Add swagger/contracts
        Node/decoderawtransaction Node/shutdown
        Wallet/create Wallet/recover Wallet/load Wallet/account Wallet/build-transaction Wallet/estimate-txfee Wallet/send-transaction Wallet/privatekey
        """;

    [Fact]
    public async Task Routes_OfANode_AreAllThereUnderTheirVerbs()
    {
        await using var devnet = await StartAsync();
        string[] wrong = [.. await AllowedBesideAsync(devnet, Get, "GET"), .. await AllowedBesideAsync(devnet, Post, "POST")];
        Assert.Empty(wrong);
    }

    /// <summary>Beside the API, where a browser looks for it.</summary>
    [Theory]
    [InlineData("swagger")]
    [InlineData("swagger/contracts/P8bB9yPr3vVByqfmM5KXftyGckAtAdu6f8")]
    public async Task Pages_AreServedBesideTheApi(string path)
    {
        await using var devnet = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        using var answer = await devnet.RequestAsync(request);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET"), (answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow)));
    }

    [Fact]
    public async Task DecodeRawTransaction_GivesItsVerboseForm()
    {
        await using var devnet = await StartAsync();
        var transaction = await devnet.SignAsync(Alice, Call(Bob.Address, "Add", ContractParameter.Of(7ul)), amountSatoshi: 50_000_000);

        var decoded = await devnet.PostAsync("Node/decoderawtransaction", new { rawHex = transaction.ToHex() });

        Assert.Equal(
            ["hex", "txid", "hash", "version", "size", "vsize", "weight", "locktime", "vin", "vout"], decoded.EnumerateObject().Select(member => member.Name));
        Assert.Equal(transaction.Id.ToString(), decoded.GetProperty("txid").GetString());
        Assert.Equal(transaction.Inputs[0].Previous.TransactionId.ToString(), decoded.GetProperty("vin")[0].GetProperty("txid").GetString());
        var outputs = decoded.GetProperty("vout");
        Assert.Equal(("0.50000000", "nonstandard"), (outputs[0].GetProperty("value").GetRawText(), outputs[0].GetProperty("scriptPubKey").GetProperty("type").GetString()));
        Assert.Equal(Base58(Alice.Address), outputs[1].GetProperty("scriptPubKey").GetProperty("addresses")[0].GetString());
    }

    [Fact]
    public async Task ReceivedByAddress_TellsWhatLiesThereAndWhatWaits()
    {
        await using var devnet = await StartAsync(change: options => options with { ManualBlocks = true });
        var address = (await devnet.GetAsync("Wallet/unusedaddress?walletName=cirrusdev&accountName=account 0")).GetString()!;
        await devnet.PostAsync("Wallet/send-transaction", new { hex = await devnet.BuildAsync("cirrusdev", [(address, "3")]) });
        Assert.Equal("""{"address":"ADDRESS","coinType":400,"amountConfirmed":0,"amountUnconfirmed":300000000,"spendableAmount":0}""", await ReceivedAsync());

        await devnet.PostAsync("devnet/mine?count=1");
        Assert.Equal("""{"address":"ADDRESS","coinType":400,"amountConfirmed":300000000,"amountUnconfirmed":0,"spendableAmount":300000000}""", await ReceivedAsync());

        await devnet.GetAsync("Wallet/received-by-address?address=P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk", HttpStatusCode.BadRequest);

        async Task<string> ReceivedAsync() =>
            (await devnet.GetAsync($"Wallet/received-by-address?address={address}")).GetRawText().Replace(address, "ADDRESS", StringComparison.Ordinal);
    }

    [Fact]
    public async Task EstimateTxFee_IsTheFeeThatIsThenPaid()
    {
        await using var devnet = await StartAsync();
        var recipients = new[] { new { destinationAddress = Base58(Bob.Address), amount = "1" } };

        var fee = await devnet.PostAsync("Wallet/estimate-txfee", new { walletName = "cirrusdev", accountName = "account 0", recipients, feeType = "low" });
        var built = await devnet.PostAsync("Wallet/build-transaction", new { walletName = "cirrusdev", accountName = "account 0", password = "password", recipients, feeType = "low" });

        Assert.Equal(fee.GetUInt64(), built.GetProperty("fee").GetUInt64());
        Assert.InRange(fee.GetUInt64(), 1ul, 100_000ul);
    }

    // Another verb is refused with those that are taken; a route that is not there says so.
    private static async Task<IReadOnlyList<string>> AllowedBesideAsync(TestDevnet devnet, string routes, string verb)
    {
        var wrong = new List<string>();
        foreach (var route in routes.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            using var request = new HttpRequestMessage(HttpMethod.Delete, $"api/{route}");
            using var answer = await devnet.RequestAsync(request);
            if (answer.StatusCode != HttpStatusCode.MethodNotAllowed || !answer.Content.Headers.Allow.SequenceEqual([verb]))
            {
                wrong.Add($"{verb} {route}: {(int)answer.StatusCode}, takes {string.Join(", ", answer.Content.Headers.Allow)}");
            }
        }

        return wrong;
    }
}
