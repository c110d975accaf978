using System.Net.Http.Json;
using DefiPay.ContractEngine.Compilation;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Rest;

/// <summary>Requests that take a core each, many at once.</summary>
public sealed class HeavyWorkTests : IAsyncLifetime
{
    private const int FloodCount = 40;

    private const string Source = """
        using Stratis.SmartContracts;
        public class Loop : SmartContract
        {
            public Loop(ISmartContractState state) : base(state) { }
            public void Hang() { int i = 0; do { i &= 1; } while (i < 5); }
        }
        """;

    private TestDevnet _devnet = null!;
    private string _contract = "";

    public async Task InitializeAsync()
    {
        _devnet = await StartAsync();
        var receipt = await _devnet.SendAndGetReceiptAsync(Alice, ContractScript.Create(ContractCompiler.Compile(Source).Bytecode.ToArray(), 100, 250_000));
        _contract = receipt.GetProperty("newContractAddress").GetString()!;
    }

    public async Task DisposeAsync() => await _devnet.DisposeAsync();

    /// <summary>Once they took all threads of the pool, and a block's header waited for most of them.</summary>
    [Theory]
    [InlineData("SmartContracts/local-call")]
    [InlineData("devnet/trace")]
    [InlineData("Wallet/load")]
    public async Task Flood_OfHeavyRequests_LeavesAnswersForTheOthers(string route)
    {
        await AskAsync();
        using var enough = new CancellationTokenSource();
        var flood = Enumerable.Range(0, FloodCount).Select(_ => PostAsync(route, enough.Token)).ToArray();
        await Task.WhenAny(flood);

        await AskAsync();

        Assert.InRange(flood.Count(request => !request.IsCompleted), FloodCount / 2, FloodCount);
        await enough.CancelAsync();
        await Task.WhenAll(flood).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.True((await _devnet.GetAsync("SmartContracts/code?address=" + _contract)).TryGetProperty("bytecode", out _));
    }

    [Fact]
    public async Task Receipt_OfAFailure_AskedForByManyAtOnce_RunsItAgainOnce()
    {
        var address = StratisAddress.Parse(_contract, StratisNetwork.CirrusDev);
        var id = await _devnet.SendAsync(await _devnet.SignAsync(Alice, Call(address, "Hang")));

        var asked = Enumerable.Range(0, FloodCount).Select(_ => _devnet.GetAsync("SmartContracts/receipt?txHash=" + id)).ToArray();
        var receipts = await Task.WhenAll(asked);

        Assert.All(receipts, receipt => Assert.Equal("Hang", receipt.GetProperty("explanation").GetProperty("method").GetString()));
    }

    private async Task AskAsync()
    {
        await _devnet.GetAsync("Consensus/tip");
        await _devnet.GetAsync("Node/status");
    }

    private async Task PostAsync(string route, CancellationToken stop)
    {
        object body = route == "Wallet/load"
            ? new { name = "cirrusdev", password = "a wrong one" }
            : new { contractAddress = _contract, methodName = "Hang", amount = "0", gasPrice = 100, gasLimit = 250_000, sender = Base58(Alice.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/" + route) { Content = JsonContent.Create(body) };
        using var client = new HttpClient { BaseAddress = _devnet.Address };
        using var response = await client.SendAsync(request, stop);
    }
}
