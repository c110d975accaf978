using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using DefiPay.ContractEngine.Compilation;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Rest;

/// <summary>Requests that take a core each, many at once.</summary>
public sealed class HeavyWorkTests : IAsyncLifetime
{
    private const int FloodCount = 40;

    // More than one address has places.
    private const int LargeFloodCount = 300;

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

    /// <summary>Once one address could take all places, and the others were refused.</summary>
    [Fact]
    public async Task Flood_FromOneAddress_IsRefusedBeyondItsShareAndLeavesPlacesToOthers()
    {
        if (OperatingSystem.IsMacOS())
        {
            return; // Has one loopback address only.
        }

        using var enough = new CancellationTokenSource();
        using var flooder = ClientFrom(IPAddress.Parse("127.0.0.2"));
        var refusal = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        var flood = Enumerable.Range(0, LargeFloodCount).Select(_ => AskForAPlaceAsync(flooder, refusal, enough.Token)).ToArray();
        using var refused = await refusal.Task.WaitAsync(Patience);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("250 requests of this kind from your address wait already", await refused.Content.ReadAsStringAsync(Patience));

        using var neighbour = ClientFrom(IPAddress.Loopback);
        var answer = SendAsync(neighbour, "SmartContracts/local-call", Patience);

        // The flood is as it was when the neighbour came.
        using (var another = await SendAsync(flooder, "SmartContracts/local-call", Patience))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, another.StatusCode);
        }

        await enough.CancelAsync();
        await Task.WhenAll(flood).ContinueWith(_ => { }, TaskScheduler.Default);

        using var answered = await answer;
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
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

    private HttpClient ClientFrom(IPAddress address) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(address, 0));
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), stop);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    })
    {
        BaseAddress = _devnet.Address,
    };

    private async Task AskForAPlaceAsync(HttpClient client, TaskCompletionSource<HttpResponseMessage> refusal, CancellationToken stop)
    {
        var response = await SendAsync(client, "SmartContracts/local-call", stop);
        if (response.StatusCode == HttpStatusCode.OK || !refusal.TrySetResult(response))
        {
            response.Dispose();
        }
    }

    private Task<HttpResponseMessage> SendAsync(HttpClient client, string route, CancellationToken stop) =>
        client.PostAsJsonAsync("api/" + route, BodyFor(route), stop);

    private async Task PostAsync(string route, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = _devnet.Address };
        using var response = await SendAsync(client, route, stop);
    }

    private object BodyFor(string route) => route == "Wallet/load"
        ? new { name = "cirrusdev", password = "a wrong one" }
        : new { contractAddress = _contract, methodName = "Hang", amount = "0", gasPrice = 100, gasLimit = 250_000, sender = Base58(Alice.Address) };
}
