using System.Collections.Concurrent;
using System.Numerics;
using Nethereum.Contracts.Standards.ERC20.ContractDefinition;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Exceptions;
using Nethereum.Web3;
using Nethereum.Web3.Accounts;
using Newtonsoft.Json.Linq;
using Xunit;

namespace DefiPay.Standins.Nethereum.Tests.Contracts;

[Collection(ChainCollection.Name)]
public sealed class SendingTests(ChainFixture chain)
{
    private const string Other = "0x000000000000000000000000000000000000dEaD";

    [Fact]
    public async Task Send_OfACall_AsksTheNodeInTheRealOrder()
    {
        Account account = chain.TakeAccount();
        (Web3 web3, ConcurrentQueue<JObject> requests) = chain.Connect(account);
        TransactionReceipt deployed = await web3.Eth.GetContractDeploymentHandler<TestDollarDeployment>()
            .SendRequestAndWaitForReceiptAsync(new TestDollarDeployment { Owner = account.Address });
        Assert.Equal(
            ["eth_estimateGas", "eth_chainId", "eth_getTransactionCount", "eth_feeHistory", "eth_sendRawTransaction", "eth_getTransactionReceipt", "eth_getCode"],
            Methods(requests).Distinct()); // a second history only where the chain has blocks that tell tips
        for (int i = 0; i < 5; i++)
        {
            await Mint(web3, deployed.ContractAddress, 1); // blocks that are neither empty nor full, which tell tips
        }

        requests.Clear();
        await Mint(web3, deployed.ContractAddress, 1);

        Assert.Equal(
            ["eth_estimateGas", "eth_getTransactionCount", "eth_feeHistory", "eth_feeHistory", "eth_sendRawTransaction", "eth_getTransactionReceipt"],
            WithoutRepeatedPolls(requests));
        JObject[] asked = requests.ToArray();
        Assert.Equal(["from", "to", "value", "data"], ((JObject)asked[0]["params"]![0]!).Properties().Select(property => property.Name));
        Assert.Equal(account.Address, asked[0]["params"]![0]!["from"]!.ToString());
        Assert.Equal("pending", asked[1]["params"]![1]!.ToString());
        Assert.Equal("""["0x64","latest",[]]""", asked[2]["params"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("0x5", asked[3]["params"]![0]!.ToString());
        Assert.Equal("[0.0]", asked[3]["params"]![2]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task Send_OfAMessageThatHasAll_AsksNothing()
    {
        Account account = chain.TakeAccount(ChainFixture.ChainId);
        (Web3 web3, ConcurrentQueue<JObject> requests) = chain.Connect(account);
        var payment = new TransferFunction
        {
            To = Other, Value = 0, Gas = 60_000, Nonce = 0, MaxFeePerGas = 5_000_000_000, MaxPriorityFeePerGas = 1_000_000_000,
        };

        TransactionReceipt receipt = await web3.Eth.GetContractTransactionHandler<TransferFunction>().SendRequestAndWaitForReceiptAsync(Other, payment);

        Assert.Equal(["eth_sendRawTransaction", "eth_getTransactionReceipt"], WithoutRepeatedPolls(requests));
        Assert.Equal(BigInteger.One, receipt.Status.Value);
        Transaction sent = await web3.Eth.Transactions.GetTransactionByHash.SendRequestAsync(receipt.TransactionHash);
        Assert.Equal(new BigInteger(2), sent.Type.Value);
        Assert.Equal(new BigInteger(5_000_000_000), sent.MaxFeePerGas.Value);
        Assert.Equal(account.Address.ToLowerInvariant(), sent.From);

        await GasPriceOrLegacy_IsAnOlderTransaction(web3, requests);
        await Parallel_Sends_GetNumbersInARow(web3);
        await Ether_Transferred_IsEstimatedFirst(web3, requests);
        await Deployment_ThatLeavesNoCode_Throws(web3);
        await SignedOnly_IsHexWithoutAPrefix(web3);
    }

    // The following share the account, whose numbers they count on.
    private static async Task GasPriceOrLegacy_IsAnOlderTransaction(Web3 web3, ConcurrentQueue<JObject> requests)
    {
        requests.Clear();
        TransactionReceipt priced = await web3.TransactionManager.SendTransactionAndWaitForReceiptAsync(
            new TransactionInput { From = web3.TransactionManager.Account.Address, To = Other, Value = new HexBigInteger(1), Gas = new HexBigInteger(21_000), GasPrice = new HexBigInteger(5_000_000_000) });
        Assert.Equal(BigInteger.Zero, priced.Type.Value);
        Assert.Equal(["eth_getTransactionCount", "eth_sendRawTransaction", "eth_getTransactionReceipt"], WithoutRepeatedPolls(requests));

        web3.TransactionManager.UseLegacyAsDefault = true;
        requests.Clear();
        TransactionReceipt legacy = await web3.TransactionManager.SendTransactionAndWaitForReceiptAsync(
            new TransactionInput { From = web3.TransactionManager.Account.Address, To = Other, Value = new HexBigInteger(1) });
        web3.TransactionManager.UseLegacyAsDefault = false;
        Assert.Equal(BigInteger.Zero, legacy.Type.Value);
        Assert.Equal(new BigInteger(21_000), legacy.GasUsed.Value); // gas is not estimated here
        Assert.Equal(["eth_getTransactionCount", "eth_gasPrice", "eth_sendRawTransaction", "eth_getTransactionReceipt"], WithoutRepeatedPolls(requests));
    }

    private static async Task Parallel_Sends_GetNumbersInARow(Web3 web3)
    {
        BigInteger next = (await web3.Eth.Transactions.GetTransactionCount.SendRequestAsync(web3.TransactionManager.Account.Address)).Value;
        string[] hashes = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => web3.TransactionManager.SendTransactionAsync(
            new TransactionInput { From = web3.TransactionManager.Account.Address, To = Other, Value = new HexBigInteger(i) })));
        Transaction[] sent = await Task.WhenAll(hashes.Select(hash => web3.Eth.Transactions.GetTransactionByHash.SendRequestAsync(hash)));

        Assert.Equal(Enumerable.Range(0, 5).Select(i => next + i), sent.Select(transaction => transaction.Nonce.Value).Order());
        foreach (string hash in hashes)
        {
            await web3.TransactionReceiptPolling.PollForReceiptAsync(hash);
        }
    }

    private static async Task Ether_Transferred_IsEstimatedFirst(Web3 web3, ConcurrentQueue<JObject> requests)
    {
        const string To = "0x00000000000000000000000000000000000000E1";
        requests.Clear();
        TransactionReceipt receipt = await web3.Eth.GetEtherTransferService().TransferEtherAndWaitForReceiptAsync(To, 1.5m);

        Assert.True(receipt.Succeeded());
        Assert.Equal("eth_estimateGas", Methods(requests)[0]);
        Assert.Equal(15 * BigInteger.Pow(10, 17), (await web3.Eth.GetBalance.SendRequestAsync(To)).Value);
    }

    private static async Task Deployment_ThatLeavesNoCode_Throws(Web3 web3)
    {
        ContractDeploymentException error = await Assert.ThrowsAsync<ContractDeploymentException>(
            () => web3.Eth.GetContractDeploymentHandler<EmptyDeployment>().SendRequestAndWaitForReceiptAsync());
        Assert.NotNull(error.TransactionReceipt.ContractAddress);
    }

    private static async Task SignedOnly_IsHexWithoutAPrefix(Web3 web3)
    {
        string signed = await web3.Eth.GetContractTransactionHandler<TransferFunction>().SignTransactionAsync(Other, new TransferFunction { To = Other, Value = 1 });

        Assert.StartsWith("02f8", signed, StringComparison.Ordinal);
        await web3.TransactionReceiptPolling.SendRequestAndWaitForReceiptAsync(() => web3.Eth.Transactions.SendRawTransaction.SendRequestAsync(signed));
    }

    [Fact]
    public async Task From_OfAnotherAccount_IsRefusedBeforeTheNodeIsAsked()
    {
        Account account = chain.TakeAccount(ChainFixture.ChainId);
        (Web3 web3, ConcurrentQueue<JObject> requests) = chain.Connect(account);

        Exception error = await Assert.ThrowsAsync<Exception>(() => web3.TransactionManager.SendTransactionAsync(new TransactionInput { From = Other, To = Other }));

        Assert.StartsWith("Invalid account used for signing, From Address does not match the account address", error.Message, StringComparison.Ordinal);
        Assert.Empty(requests);
    }

    [Fact]
    public async Task ChainId_OfAnotherChain_IsTheNodesError()
    {
        Account account = chain.TakeAccount(4711);
        (Web3 web3, _) = chain.Connect(account);

        await Assert.ThrowsAsync<RpcResponseException>(() => web3.TransactionManager.SendTransactionAsync(
            new TransactionInput { From = account.Address, To = Other, Value = new HexBigInteger(1) }));
    }

    [Fact]
    public async Task Receipt_WaitedForWithACancelledToken_IsCancelled()
    {
        var web3 = new Web3(chain.Url.ToString());
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => web3.TransactionReceiptPolling.PollForReceiptAsync("0x" + new string('7', 64), stop.Token));
    }

    private static Task<TransactionReceipt> Mint(Web3 web3, string token, BigInteger amount) =>
        web3.Eth.GetContractTransactionHandler<MintFunction>().SendRequestAndWaitForReceiptAsync(token, new MintFunction { To = Other, Amount = amount });

    private static string[] Methods(IEnumerable<JObject> requests) => requests.Select(request => request["method"]!.ToString()).ToArray();

    private static IEnumerable<string> WithoutRepeatedPolls(IEnumerable<JObject> requests)
    {
        string[] methods = Methods(requests);
        return methods.Where((method, i) => i == 0 || method != "eth_getTransactionReceipt" || methods[i - 1] != method);
    }
}
