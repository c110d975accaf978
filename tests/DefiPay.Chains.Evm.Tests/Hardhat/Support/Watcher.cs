namespace DefiPay.Chains.Evm.Tests.Hardhat.Support;

/// <summary>Keeps a devnet busy and remembers every block it saw, as an indexer would.</summary>
internal sealed class Watcher
{
    private readonly SortedDictionary<ulong, string> _seen = [];

    public int Count => _seen.Count;

    /// <summary>Sends and looks until the devnet is gone.</summary>
    public async Task WatchAsync(Uri url, Random random, CancellationToken cancellationToken)
    {
        using var rpc = new JsonRpc(url);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                if (random.Next(3) == 0)
                    await rpc.SendAsync();
                await LookAsync(rpc);
            }
        }
        catch (Exception exception) when (ConnectionFailure.Is(exception) || exception is TaskCanceledException)
        {
            // Killed: that is what the test is about.
        }
    }

    /// <summary>All that was seen is still there, the last block aside; then forgets the last one if it is gone.</summary>
    public async Task CheckAsync(Uri url)
    {
        using var rpc = new JsonRpc(url);
        var last = _seen.Count == 0 ? 0 : _seen.Keys.Max();
        foreach (var (number, hash) in _seen.ToArray())
        {
            var now = (await rpc.BlockAsync(number))?.GetProperty("hash").GetString();
            if (number < last)
                Assert.Equal(hash, now);
            else if (hash != now)
                _seen.Remove(number);
        }
    }

    private async Task LookAsync(JsonRpc rpc)
    {
        var head = await rpc.HeadAsync();
        for (var number = head; !_seen.ContainsKey(number); number--)
        {
            _seen[number] = (await rpc.BlockAsync(number))!.Value.GetProperty("hash").GetString()!;
            if (number == 0)
                break;
        }
    }
}
