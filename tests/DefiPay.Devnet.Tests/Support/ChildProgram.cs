namespace DefiPay.Devnet.Tests.Support;

/// <summary>
/// A devnet in a process of its own, for tests that kill it: prints where it listens, and ends when its input does. After the folder <c>manual</c>
/// may follow: then blocks come only when they are asked for.
/// </summary>
public static class ChildProgram
{
    public static async Task Main(string[] arguments)
    {
        var options = new DevnetOptions { DataFolder = arguments[0], Port = 0, IdleBlockTime = TimeSpan.Zero, ManualBlocks = arguments is [_, "manual"] };
        await using var host = await DevnetHost.StartAsync(options, TimeProvider.System, CancellationToken.None);
        Console.WriteLine(host.Address);
        while (await Console.In.ReadLineAsync() is not null)
        {
            // Only the end of the input matters.
        }
    }
}
