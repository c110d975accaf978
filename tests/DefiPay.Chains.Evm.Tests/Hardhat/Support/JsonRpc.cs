using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace DefiPay.Chains.Evm.Tests.Hardhat.Support;

/// <summary>Somebody who speaks with the devnet's server: knows JSON-RPC and nothing of us.</summary>
internal sealed class JsonRpc(Uri url) : IDisposable
{
    public const string Alice = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
    public const string Bob = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http = new() { BaseAddress = url, Timeout = Patience };

    public async Task<JsonElement> CallAsync(string method, params object[] arguments)
    {
        using var answer = await _http.PostAsJsonAsync("", new { jsonrpc = "2.0", id = 1, method, @params = arguments });
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return json.TryGetProperty("result", out var result) ? result : throw new InvalidOperationException($"{method}: {json}");
    }

    /// <summary>Sends from alice, who is unlocked; returns the transaction's hash.</summary>
    public async Task<string> SendAsync(object? more = null, string to = Bob)
    {
        var transaction = new Dictionary<string, object> { ["from"] = Alice, ["to"] = to, ["value"] = "0x1" };
        foreach (var property in (more ?? new { }).GetType().GetProperties())
            transaction[property.Name] = property.GetValue(more)!;
        return (await CallAsync("eth_sendTransaction", transaction)).GetString()!;
    }

    public async Task<ulong> HeadAsync() => Number(await CallAsync("eth_blockNumber"));

    /// <summary>Hashes of all blocks; the genesis first.</summary>
    public async Task<string[]> HashesAsync()
    {
        var hashes = new string[await HeadAsync() + 1];
        for (var number = 0; number < hashes.Length; number++)
            hashes[number] = (await BlockAsync((ulong)number))!.Value.GetProperty("hash").GetString()!;
        return hashes;
    }

    public async Task<JsonElement?> BlockAsync(ulong number)
    {
        var block = await CallAsync("eth_getBlockByNumber", $"0x{number:x}", false);
        return block.ValueKind == JsonValueKind.Null ? null : block;
    }

    /// <summary>The block that holds the transaction, or null while it waits.</summary>
    public async Task<ulong?> BlockOfAsync(string transaction)
    {
        var receipt = await CallAsync("eth_getTransactionReceipt", transaction);
        return receipt.ValueKind == JsonValueKind.Null ? null : Number(receipt.GetProperty("blockNumber"));
    }

    public async Task<ulong> WaitForBlockOfAsync(string transaction)
    {
        ulong? block = null;
        await Eventually.HoldsAsync(async () => (block = await BlockOfAsync(transaction)) is not null);
        return block!.Value;
    }

    public Task WaitForHeadAsync(ulong number) => Eventually.HoldsAsync(async () => await HeadAsync() >= number);

    public static ulong Number(JsonElement hex) => ulong.Parse(hex.GetString()!.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public void Dispose() => _http.Dispose();
}
