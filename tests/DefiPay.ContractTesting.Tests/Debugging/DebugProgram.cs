using System.Globalization;

namespace DefiPay.ContractTesting.Tests.Debugging;

/// <summary>
/// The processes of <see cref="BreakPointTests"/>: without words, a test as an author has it, which begins when a debugger says that it is there; with a file and
/// a line, the debugger.
/// </summary>
public static class DebugProgram
{
    /// <summary>What the debugged program prints when it can be debugged.</summary>
    internal const string Waiting = "waiting for a debugger";

    public static int Main(string[] arguments)
    {
        if (arguments is [var file, var line])
        {
            return new RuntimeDebugger(file, int.Parse(line, CultureInfo.InvariantCulture), Console.WriteLine).Run();
        }

        Console.WriteLine(Waiting);
        if (Console.ReadLine() is null) return 1; // Whoever wanted to debug has ended.
        using var chain = ContractTestChain.Start();
        var probe = chain.Deploy<Probe>(0, chain.Owner);
        Console.WriteLine($"returned {probe.Call(t => t.Spin(4)).Value}");
        return 0;
    }
}
