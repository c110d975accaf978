using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Devnet.Tests.Support;

/// <summary>A devnet behind real HTTP on a free port, which mines only when something arrives or when told to.</summary>
public sealed class TestDevnet : IAsyncDisposable
{
    private readonly DevnetHost _host;
    private readonly HttpClient _http;
    private readonly DataFolder? _ownFolder;

    private TestDevnet(DevnetHost host, DataFolder? ownFolder)
    {
        _host = host;
        _ownFolder = ownFolder;
        // A refusal that is slow to come must not be taken for a server that lets the body come.
        _http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = host.Address };
    }

    public static CancellationToken Patience => new CancellationTokenSource(TimeSpan.FromMinutes(3)).Token;

    public static StratisAccount Alice { get; } = StratisWallet.FindKnown("alice")!;

    public static StratisAccount Bob { get; } = StratisWallet.FindKnown("bob")!;

    public DevnetChain Chain => _host.Chain;

    public Uri Address => _host.Address;

    public static DevnetOptions OptionsFor(DataFolder folder) => new()
    {
        DataFolder = folder.Path,
        Port = 0,
        IdleBlockTime = TimeSpan.Zero,
        ConfirmingBlocks = 0,
    };

    public static async Task<TestDevnet> StartAsync(DataFolder? folder = null, Func<DevnetOptions, DevnetOptions>? change = null, TimeProvider? time = null)
    {
        var own = folder is null ? new DataFolder() : null;
        var options = OptionsFor(folder ?? own!);
        return new TestDevnet(await DevnetHost.StartAsync(change?.Invoke(options) ?? options, time ?? TimeProvider.System, Patience), own);
    }

    public static string Base58(StratisAddress address) => address.ToBase58(StratisNetwork.CirrusDev);

    public async Task<JsonElement> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        await ReadAsync(await _http.GetAsync("api/" + path, Patience), expected);

    public async Task<JsonElement> PostAsync(string path, object? body = null, HttpStatusCode expected = HttpStatusCode.OK) =>
        await ReadAsync(await _http.PostAsJsonAsync("api/" + path, body ?? new { }, Patience), expected);

    /// <summary>Posts where the answer is a status and nothing else.</summary>
    public async Task PostWithoutAnswerAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync("api/" + path, body, Patience);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(Patience)}");
    }

    public async Task<JsonElement> PostTextAsync(string path, string body, HttpStatusCode expected) =>
        await ReadAsync(await _http.PostAsync("api/" + path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Patience), expected);

    public Task<HttpResponseMessage> RequestAsync(HttpRequestMessage request) => _http.SendAsync(request, Patience);

    /// <summary>What an account can spend, as the node says.</summary>
    public async Task<IReadOnlyList<SpendableCoin>> CoinsOfAsync(StratisAccount account) => await _http.CoinsOfAsync(account);

    public async Task<Transaction> SignAsync(StratisAccount account, ContractScript script, ulong amountSatoshi = 0) =>
        TransactionBuilder.BuildContract(account, await CoinsOfAsync(account), script, amountSatoshi);

    /// <summary>Sends, and waits for the block.</summary>
    public async Task<string> SendAsync(Transaction transaction)
    {
        var answer = await PostAsync("SmartContractWallet/send-transaction", new { hex = transaction.ToHex() });
        var id = answer.GetProperty("transactionId").GetString()!;
        Assert.Equal(transaction.Id.ToString(), id);
        await UntilAsync(() => Chain.FindTransaction(transaction.Id) is { Block: not null });
        return id;
    }

    public async Task<JsonElement> SendAndGetReceiptAsync(StratisAccount account, ContractScript script, ulong amountSatoshi = 0) =>
        await GetAsync($"SmartContracts/receipt?txHash={await SendAsync(await SignAsync(account, script, amountSatoshi))}");

    /// <summary>Deploys the counter, and gives its address.</summary>
    public async Task<StratisAddress> DeployCounterAsync(ulong start = 5)
    {
        var receipt = await SendAndGetReceiptAsync(Alice, ContractScript.Create(TestContracts.Counter, 100, 250_000, ContractParameter.Of(start)));
        Assert.True(receipt.GetProperty("success").GetBoolean(), receipt.ToString());
        return StratisAddress.Parse(receipt.GetProperty("newContractAddress").GetString()!, StratisNetwork.CirrusDev);
    }

    public static ContractScript Call(StratisAddress contract, string method, params ContractParameter[] parameters) =>
        ContractScript.Call(contract, method, 100, 250_000, parameters);

    /// <summary>Polls until something holds; a test that waits in vain fails by its patience.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        var patience = Patience;
        while (!holds())
        {
            await Task.Delay(5, patience);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
        _ownFolder?.Dispose();
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(Patience);
            Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode}: {text}");
            return JsonDocument.Parse(text).RootElement;
        }
    }
}
