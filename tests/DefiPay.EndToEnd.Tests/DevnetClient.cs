using System.Net.Http.Json;
using DefiPay.Chains;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Running;
using DefiPay.Deployment.Stratis;
using DefiPay.Roles;
using DefiPay.Verbs;
using DefiPay.Wallets.Stratis;

namespace DefiPay.EndToEnd.Tests;

/// <summary>Transactions and devnet controls without a process for each, where a test needs them close together.</summary>
internal sealed class DevnetClient(UpProcess up) : IDisposable
{
    private readonly Uri _url = new(up.Addresses.StratisUrl);
    private readonly CirrusNode _node = StratisChain.Connect(new Uri(up.Addresses.StratisUrl));
    private string? _token;

    public Task<BlockRef> TipAsync() => _node.GetTipAsync(CancellationToken.None);

    /// <summary>Carol gives somebody dUSD; comes back with the receipt.</summary>
    public async Task<TransactionReceipt> TransferAsync(string to, string amount)
    {
        TransactionReceipt receipt = await SingleTransaction.RunAsync(
            new StratisContracts(_node, StratisWallet.FindKnown),
            new CirrusTransactionSender(_node),
            new TransactionIntent("carol", null, await TokenAsync(), "TransferTo", [to, amount]),
            TimeProvider.System,
            new PlanRunnerOptions(),
            CancellationToken.None);
        Assert.True(receipt.Success, receipt.Error);
        return receipt;
    }

    public Task ReorgAsync(int depth) => DevnetControls.PostAsync(_url, $"reorg?depth={depth}", CancellationToken.None);

    public Task<ulong> MineAsync(int count) => DevnetControls.PostAsync(_url, $"mine?count={count}", CancellationToken.None);

    /// <summary>Waits until the index has a height, through errors of the API too.</summary>
    public Task WaitForIndexAsync(ulong height) => Eventually.HoldsAsync(async () =>
        await up.TryQueryAsync("{ indexStatus { chainId indexedBlock } }") is { } data
        && Scenario.StratisIndexOf(data).GetProperty("indexedBlock").GetInt64() >= (long)height);

    /// <summary>From now on nobody mines but who asks for it; gives the tip, which the index has.</summary>
    public async Task<BlockRef> HoldAsync()
    {
        await DevnetControls.AskAsync(_url, HttpMethod.Post, "blocks?mode=manual", null, CancellationToken.None);
        await MineAsync(1); // Behind a block that was being mined by itself.
        return await WaitForTipAsync();
    }

    /// <summary>Waits until the index has the newest block; gives it. Only while nobody mines by itself.</summary>
    public async Task<BlockRef> WaitForTipAsync()
    {
        BlockRef tip = await TipAsync();
        await Eventually.HoldsAsync(async () =>
            Scenario.StratisIndexOf(await up.QueryAsync("{ indexStatus { chainId indexedHash } }")).GetProperty("indexedHash").GetString() == tip.Hash);
        return tip;
    }

    /// <summary>As <see cref="TransferAsync"/>, in the next block, while nobody mines by itself.</summary>
    public async Task TransferInNextBlockAsync(string to, string amount)
    {
        Task<TransactionReceipt> transfer = TransferAsync(to, amount);
        using var http = new HttpClient { BaseAddress = _url };
        await Eventually.HoldsAsync(async () => transfer.IsFaulted || (await http.GetFromJsonAsync<string[]>("api/Mempool/getrawmempool"))!.Length > 0);
        await MineAsync(1);
        await transfer;
    }

    public void Dispose() => _node.Dispose();

    private async Task<string> TokenAsync() => _token ??=
        (await up.QueryAsync("""{ tokens(first: 1, where: { symbol: { eq: "dUSD" } }) { nodes { address } } }"""))
            .GetProperty("tokens").GetProperty("nodes")[0].GetProperty("address").GetString()!;
}
