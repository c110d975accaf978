using System.Diagnostics;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Validation;
using DefiPay.Stratis;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>Compile, validate and deploy: once in a process that has done nothing yet, and again when everything is compiled by the JIT.</summary>
internal static class DeployFigures
{
    private const int WarmRounds = 41;

    /// <summary>Must be the first thing that the process does.</summary>
    public static void Run()
    {
        var sinceStart = DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime();
        Console.WriteLine($"{"Compile, validate and deploy StandardToken",-50}{"total",10}{"compile",10}{"validate",10}{"rewrite",10}{"execute",10}  milliseconds");
        Print("first in the process (asked: 2,000)", Deploy(0));
        for (var i = 1; i < 30; i++)
        {
            Deploy(i);
        }

        var warm = Enumerable.Range(100, WarmRounds).Select(Deploy).OrderBy(times => times.Sum()).ToArray();
        Print("warm, median (asked: 100)", warm[WarmRounds / 2]);
        Print("warm, slowest", warm[^1]);
        Console.WriteLine($"  limit: the JIT; the process itself needed {sinceStart.TotalMilliseconds:n0} ms until here.");
    }

    // Each stage twice: once alone, for its time, and then inside of the deployment. The source differs each time, so that no cache knows it.
    private static double[] Deploy(int round)
    {
        var source = TokenChain.Source() + $"\npublic struct Round{round} {{ }}";
        var (compile, code) = Time(() => ContractCompiler.Compile(source).Bytecode.ToArray());
        var (validate, report) = Time(() => ContractValidator.Default.Validate(code));
        if (!report.IsAccepted)
        {
            throw new InvalidOperationException("The contract was refused: " + report.Errors[0].Message);
        }

        var loader = new ContractLoader();
        var (rewrite, _) = Time(() => loader.Load(code));
        var executor = new ContractExecutor(loader);
        var transaction = new ContractTransaction
        {
            TransactionId = new Hash256([(byte)round, .. new byte[31]]),
            Script = TokenChain.DeployScript(code),
            Sender = new StratisAddress(new byte[20]),
            BlockNumber = 1,
        };
        var (execute, result) = Time(() => executor.Execute(transaction, new ContractState(new InMemoryStateStore())));
        TokenChain.Require(result);

        // The executor validates as well, because it cannot know that we did: its time counts validation only once.
        return [compile, validate, rewrite, Math.Max(0, execute - (round == 0 ? 0 : validate))];
    }

    private static (double Milliseconds, T Result) Time<T>(Func<T> action)
    {
        var start = Stopwatch.GetTimestamp();
        var result = action();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, result);
    }

    private static void Print(string what, double[] stages) =>
        Console.WriteLine($"{what,-50}{stages.Sum(),10:n1}{stages[0],10:n1}{stages[1],10:n1}{stages[2],10:n1}{stages[3],10:n1}");
}
