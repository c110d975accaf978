using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using DefiPay.Chains.Evm.Hardhat;

namespace DefiPay.Benchmarks;

/// <summary>What the EVM devnet costs: its start, a transaction until it is mined, and the replay of blocks with and without transactions.</summary>
internal static class EvmDevnetReplay
{
    private const string Alice = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
    private const string Bob = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";

    public static async Task RunAsync(int blocks)
    {
        var folder = Directory.CreateTempSubdirectory("defipay-bench-");
        var options = new EvmDevnetOptions { Folder = folder.FullName, Port = 0, ConfirmingBlocks = 0 };
        try
        {
            await using (var devnet = await StartAsync("first start", options))
            {
                await MineTransactionsAsync(devnet, blocks);
                await MeasureAsync($"{blocks:n0} empty blocks mined and journaled, each", blocks, async () =>
                {
                    for (var left = blocks; left > 0; left -= EvmDevnet.MineCountMax)
                        await devnet.MineAsync(Math.Min(left, EvmDevnet.MineCountMax));
                });
            }

            await using var again = await StartAsync($"start with {2 * blocks:n0} blocks, half of them with a transaction", options);
            Console.WriteLine($"journal: {new FileInfo(Path.Combine(folder.FullName, "blocks.journal")).Length / (2.0 * blocks):n0} bytes a block");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<EvmDevnet> StartAsync(string what, EvmDevnetOptions options)
    {
        EvmDevnet? devnet = null;
        await MeasureAsync(what, 1, async () => devnet = await EvmDevnet.StartAsync(options, TimeProvider.System));
        return devnet!;
    }

    private static async Task MineTransactionsAsync(EvmDevnet devnet, int count)
    {
        using var http = new HttpClient { BaseAddress = devnet.Url };
        await MeasureAsync($"{count:n0} transactions, one after the other, from sent to mined, each", count, async () =>
        {
            for (var i = 0; i < count; i++)
            {
                var hash = await CallAsync(http, "eth_sendTransaction", new { from = Alice, to = Bob, value = "0x1" });
                while ((await CallAsync(http, "eth_getTransactionReceipt", hash.GetString()!)).ValueKind == JsonValueKind.Null)
                    await Task.Yield();
            }
        });
    }

    private static async Task<JsonElement> CallAsync(HttpClient http, string method, object argument)
    {
        using var answer = await http.PostAsJsonAsync("", new { jsonrpc = "2.0", id = 1, method, @params = new[] { argument } });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("result");
    }

    private static async Task MeasureAsync(string what, int count, Func<Task> action)
    {
        var clock = Stopwatch.StartNew();
        await action();
        Console.WriteLine($"{what}: {clock.Elapsed.TotalMilliseconds / count:n2} ms");
    }
}
