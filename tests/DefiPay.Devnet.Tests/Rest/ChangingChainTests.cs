using System.Net;
using System.Text;
using System.Text.Json;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Rest;

/// <summary>Whoever asks while the chain goes back, forks or is replaced gets an answer of one of its moments, or is told to ask again.</summary>
public sealed class ChangingChainTests
{
    private const int ChangesCount = 60;
    private const int BlocksOnTop = 5;

    [Fact]
    public async Task Routes_WhileTheChainGoesBackAndForth_AnswerWithoutAFault()
    {
        await using var devnet = await StartAsync(change: options => options with { ManualBlocks = true });
        var deployment = await devnet.SignAsync(Alice, ContractScript.Create(TestContracts.Counter, 100, 250_000, ContractParameter.Of(5ul)));
        await devnet.PostAsync("SmartContractWallet/send-transaction", new { hex = deployment.ToHex() });
        var snapshot = (await devnet.PostAsync("devnet/snapshot")).GetProperty("id").GetInt32();
        await devnet.PostAsync("devnet/mine?count=1");
        var counter = Base58(devnet.Chain.FindReceipt(deployment.Id)!.NewContractAddress!.Value);
        var dump = await (await devnet.RequestAsync(new HttpRequestMessage(HttpMethod.Get, "api/devnet/dump"))).Content.ReadAsByteArrayAsync(Patience);
        var faults = new List<string>();
        var answered = 0;
        using var stop = new CancellationTokenSource();
        var readers = Reads(counter, deployment.Id.ToString()).Select(read => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await AskAsync(read);
            }
        })).ToArray();

        for (var change = 0; change < ChangesCount; change++)
        {
            await devnet.PostAsync($"devnet/mine?count={BlocksOnTop}");
            await ((change % 3) switch
            {
                0 => devnet.PostAsync($"devnet/revert?id={snapshot}"),
                1 => devnet.PostAsync("devnet/reorg?depth=1"),
                _ => LoadAsync(),
            });
        }

        await UntilAsync(() => Volatile.Read(ref answered) > ChangesCount);
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Empty(faults);

        async Task AskAsync((string Path, string? Body) read)
        {
            using var request = new HttpRequestMessage(read.Body is null ? HttpMethod.Get : HttpMethod.Post, "api/" + read.Path);
            request.Content = read.Body is null ? null : new StringContent(read.Body, Encoding.UTF8, "application/json");
            using var response = await devnet.RequestAsync(request);
            var text = await response.Content.ReadAsStringAsync(Patience);
            Interlocked.Increment(ref answered);
            // The contract is not there while the chain is at the snapshot.
            var isFair = (int)response.StatusCode < 500 || response.StatusCode == HttpStatusCode.ServiceUnavailable || text.Contains("No contract execution code", StringComparison.Ordinal);
            if (!isFair || Confirmations(text) > 1_000)
            {
                lock (faults)
                {
                    faults.Add($"{read.Path}: {(int)response.StatusCode} {text}");
                }
            }
        }

        async Task<JsonElement> LoadAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "api/devnet/load") { Content = new ByteArrayContent(dump) };
            request.Content.Headers.ContentType = new("application/octet-stream");
            using var response = await devnet.RequestAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return default;
        }
    }

    private static IEnumerable<(string Path, string? Body)> Reads(string counter, string transaction) =>
    [
        ($"SmartContracts/receipt?txHash={transaction}", null),
        ($"SmartContracts/receipt-search?contractAddress={counter}", null),
        ($"SmartContracts/storage?contractAddress={counter}&storageKey=Count&dataType=7", null),
        ("SmartContracts/local-call", $$"""{"contractAddress":"{{counter}}","methodName":"Add","parameters":["7#1"],"gasPrice":100,"gasLimit":250000}"""),
        ($"devnet/replay?txHash={transaction}", null),
        ($"Node/getrawtransaction?trxid={transaction}&verbose=true", null),
        ($"Node/gettxout?trxid={transaction}&vout=1", null),
        ($"Wallet/history?walletName=cirrusdev&take=3", null),
        ($"SmartContractWallet/history?walletName=cirrusdev&address={Base58(Alice.Address)}", null),
        ($"BlockStore/getaddressesbalances?addresses={Base58(Alice.Address)}&minConfirmations=2", null),
    ];

    private static ulong Confirmations(string text)
    {
        if (!text.StartsWith('{'))
        {
            return 0;
        }

        return JsonDocument.Parse(text).RootElement.TryGetProperty("confirmations", out var confirmations) ? confirmations.GetUInt64() : 0;
    }
}
