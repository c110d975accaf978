namespace DefiPay.EndToEnd.Tests;

/// <summary>Things that go wrong, each after a line of output and a delay drawn from a seed.</summary>
internal sealed class SeededKills
{
    private readonly List<(int Line, TimeSpan Delay, TimeSpan Pause, Func<TimeSpan, Task> Kill)> _kills = [];
    private readonly List<Task> _running = [];
    private int _line;

    /// <summary>Draws the moments.</summary>
    /// <param name="random">The seed's.</param>
    /// <param name="lines">Lines among which is chosen.</param>
    /// <param name="kills">What goes wrong; each is given how long it is to stay so.</param>
    public SeededKills(Random random, int lines, IEnumerable<Func<TimeSpan, Task>> kills)
    {
        foreach (Func<TimeSpan, Task> kill in kills)
        {
            _kills.Add((random.Next(1, lines + 1), TimeSpan.FromMilliseconds(random.Next(0, 600)), TimeSpan.FromMilliseconds(random.Next(0, 1_500)), kill));
        }
    }

    /// <summary>A line was printed.</summary>
    public void Line()
    {
        _line++;
        _running.AddRange(_kills.Where(kill => kill.Line == _line).Select(kill => Task.Run(async () =>
        {
            await Task.Delay(kill.Delay);
            await kill.Kill(kill.Pause);
        })));
    }

    /// <summary>Waits until all is as before; fails where something did not go wrong at all.</summary>
    public async Task AllAsync()
    {
        Assert.Equal(_kills.Count, _running.Count);
        await Task.WhenAll(_running);
    }
}
