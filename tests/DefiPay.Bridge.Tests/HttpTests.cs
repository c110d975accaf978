using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Guarding;
using DefiPay.Bridge.Tests.Simulation;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DefiPay.Bridge.Tests;

/// <summary>Validators and relayer as hosted services that speak HTTP with each other, over simulated chains.</summary>
public sealed class HttpTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Services_ThereAndBack_CompleteOverHttp()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(41);
        await using var validators = Validators(bridge);
        var services = validators.GetServices<BridgeValidatorService>().ToList();
        foreach (var service in validators.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
        await using var relayer = Relayer(bridge, services.Select(service => service.Url!));
        foreach (var service in relayer.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);

        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await MineUntilAsync(bridge, () => bridge.Stratis.State.Supply == 1_000);
        var burnHash = bridge.Stratis.Burn(bridge.StratisUser, SimulatedBridge.EvmUser, 200);
        await MineUntilAsync(bridge, () => bridge.Evm.State.Locked == 800);
        SimulatedInvariants.Hold(bridge);

        var id = bridge.Stratis.State.Burns.Keys.Single();
        var signer = await FindSignerAsync(services, id);
        using var http = new HttpClient { BaseAddress = signer.Url };
        using var found = JsonDocument.Parse(await http.GetStringAsync($"attestations/{id.ToString()[2..]}"));
        Assert.Equal(id.ToString(), found.RootElement.GetProperty("transferId").GetString());
        Assert.Equal(1, found.RootElement.GetProperty("epoch").GetInt32());
        Assert.Equal(signer.Validator.Address, found.RootElement.GetProperty("signer").GetString());
        Assert.Equal(132, found.RootElement.GetProperty("signature").GetString()!.Length);
        Assert.Equal("200", found.RootElement.GetProperty("fields").GetProperty("amount").GetString());
        Assert.Equal("stratis:cirrus-dev", found.RootElement.GetProperty("fields").GetProperty("sourceChain").GetString());
        using var list = JsonDocument.Parse(await http.GetStringAsync($"attestations?sourceTransaction={burnHash}"));
        Assert.Equal(1, list.RootElement.GetProperty("attestations").GetArrayLength());

        var missing = await http.GetAsync($"attestations/{new TransferId(new byte[32])}");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        using var words = JsonDocument.Parse(await missing.Content.ReadAsStringAsync());
        Assert.Equal("unknown", words.RootElement.GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("attestations/0x12")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("attestations")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("health")).StatusCode);
        using var status = JsonDocument.Parse(await http.GetStringAsync("status"));
        Assert.Equal(signer.Options.Name, status.RootElement.GetProperty("name").GetString());
        Assert.Equal(2, status.RootElement.GetProperty("counts").GetProperty("deposits").GetInt32());
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnull", typeof(PermanentException))]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", typeof(PermanentException))]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 74\r\n\r\n{\"transferId\":\"0x\",\"epoch\":1,\"signer\":\"0x\",\"signature\":\"0x\",\"fields\":null}", typeof(PermanentException))]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\n[1]", typeof(PermanentException))]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", typeof(RetryableException))]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n{", typeof(RetryableException))]
    [InlineData("SSH-2.0-nothing\r\n", typeof(RetryableException))]
    [InlineData("", typeof(RetryableException))]
    public async Task Client_OfAServerThatAnswersNonsense_FailsInWords(string answer, Type expected)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var serving = ServeAsync(listener, answer, stop.Token);
        using var client = new HttpAttestationSource(new Uri($"http://{listener.LocalEndpoint}"), Patience);
        var thrown = await Record.ExceptionAsync(() => client.FindAsync(new TransferId(new byte[32]), CancellationToken.None));
        Assert.IsType(expected, thrown);
        Assert.Contains("The validator at http://127.0.0.1", thrown.Message);
        await stop.CancelAsync();
        await serving;
    }

    [Fact]
    public async Task Server_AskedByMany_AnswersFewAtOnceAndAllInTheEnd()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(43);
        var answers = new TaskCompletionSource();
        var counts = new Lock();
        var (atOnce, most) = (0, 0);
        await using var server = await AttestationServer.StartAsync(new IPEndPoint(IPAddress.Loopback, 0), bridge.Validator(0).Attestations, async _ =>
        {
            lock (counts)
                most = Math.Max(most, ++atOnce);
            await answers.Task;
            lock (counts)
                atOnce--;
            return await bridge.Validator(0).ReadStatusAsync(CancellationToken.None);
        }, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = server.Url };
        var asked = Enumerable.Range(0, 30).Select(_ => http.GetAsync("status")).ToList();
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (Volatile.Read(ref atOnce) < 3 && TimeProvider.System.GetUtcNow() < until)
            await Task.Delay(20);
        using (var hasty = new HttpClient { BaseAddress = server.Url, Timeout = TimeSpan.FromSeconds(1) })
            await Assert.ThrowsAsync<TaskCanceledException>(() => hasty.GetAsync("health")); // by then all thirty have come
        answers.SetResult();
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(3, most);
    }

    [Fact]
    public async Task Server_AskedForADepositThatIsNotFinal_SaysSo()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(45);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        bridge.Evm.Mine();
        await bridge.RoundAsync();
        await using var server = await AttestationServer.StartAsync(
            new IPEndPoint(IPAddress.Loopback, 0), bridge.Validator(0).Attestations, bridge.Validator(0).ReadStatusAsync, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = server.Url };
        using var answer = await http.GetAsync($"attestations/{bridge.Evm.State.Deposits.Keys.Single()}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var words = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("notFinal", words.RootElement.GetProperty("status").GetString());
        Assert.Contains($"block {bridge.Evm.Height}", words.RootElement.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Server_BeforeItsSchemaIsMade_AsksToTryAgain()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(44);
        await bridge.Store(0).DropAsync(CancellationToken.None);
        await using var server = await AttestationServer.StartAsync(
            new IPEndPoint(IPAddress.Loopback, 0), bridge.Validator(0).Attestations, bridge.Validator(0).ReadStatusAsync, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = server.Url };
        foreach (var path in (string[])[$"attestations/{new TransferId(new byte[32])}", "status", "health"])
        {
            using var answer = await http.GetAsync(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.DoesNotContain("relation", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Server_OnATakenPort_NamesIt()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var bridge = await SimulatedBridge.CreateAsync(42);
        var refusal = await Assert.ThrowsAsync<PermanentException>(() => AttestationServer.StartAsync(
            (IPEndPoint)taken.LocalEndpoint, bridge.Validator(0).Attestations, bridge.Validator(0).ReadStatusAsync, CancellationToken.None));
        Assert.Contains($"{taken.LocalEndpoint} cannot be listened on", refusal.Message);
    }

    private static ServiceProvider Validators(SimulatedBridge bridge)
    {
        var services = new ServiceCollection();
        for (var i = 0; i < SimulatedBridge.Validators; i++)
        {
            services.AddBridgeValidator(new BridgeValidatorOptions
            {
                Name = $"validator{i + 1}", Bridge = Fast(bridge), Schema = bridge.Store(i).Schema, Key = new TestKey(i + 1, bridge.Options),
                Account = SimulatedBridge.Account(i), Connect = (_, _) => new SimulatedNodes(bridge.Connect()),
            });
        }
        return services.BuildServiceProvider();
    }

    private static ServiceProvider Relayer(SimulatedBridge bridge, IEnumerable<Uri> validators) => new ServiceCollection().AddBridgeRelayer(new BridgeRelayerOptions
    {
        Name = "relayer", Bridge = Fast(bridge) with { ValidatorUrls = [.. validators] }, Schema = "bridge_relayer",
        EvmAccount = new SimulatedReleaseAccount("0x0000000000000000000000000000000000000e1a", bridge.Evm),
        StratisAccount = SimulatedBridge.Account(SimulatedBridge.Validators), Connect = (_, _) => new SimulatedNodes(bridge.Connect()),
    }).BuildServiceProvider();

    private static BridgeOptions Fast(SimulatedBridge bridge) => bridge.Options with { PollInterval = TimeSpan.FromMilliseconds(20), Timeout = Patience };

    /// <summary>The same to everybody who comes: a client to which nothing is said comes again.</summary>
    private static async Task ServeAsync(TcpListener listener, string answer, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                using var peer = await listener.AcceptTcpClientAsync(stop);
                await using var stream = peer.GetStream();
                using var request = new StreamReader(stream);
                while (await request.ReadLineAsync(stop) is { Length: > 0 })
                {
                    // All of it: what is not read when the connection closes resets it, and the answer may be lost on the way.
                }
                await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer), stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The client has had its answer.
        }
    }

    /// <summary>One of those that signed: three do for the release, and who is slower than that has nothing to sign any more.</summary>
    private static async Task<BridgeValidatorService> FindSignerAsync(IEnumerable<BridgeValidatorService> validators, TransferId id)
    {
        foreach (var validator in validators)
        {
            if ((await validator.Validator.Attestations.FindAsync(id, CancellationToken.None)).Status == AttestationStatus.Attested)
                return validator;
        }
        throw new InvalidOperationException($"Nobody signed {id}.");
    }

    private static async Task MineUntilAsync(SimulatedBridge bridge, Func<bool> isDone)
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (!isDone())
        {
            Assert.True(TimeProvider.System.GetUtcNow() < until, "The transfer did not arrive.");
            bridge.Evm.Mine();
            bridge.Stratis.Mine();
            await Task.Delay(50);
        }
    }
}
