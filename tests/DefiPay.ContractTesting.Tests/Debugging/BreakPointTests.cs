using System.Diagnostics;
using System.Globalization;
using DefiPay.TestSupport;

namespace DefiPay.ContractTesting.Tests.Debugging;

/// <summary>A break point in a contract's file, set through the interface of the runtime that debuggers use.</summary>
public sealed class BreakPointTests
{
    private const string Statement = "sum += rounds;";

    [Fact]
    public async Task BreakPoint_InAContractsLoop_IsHitEachRoundWithTheLocalsOfThatMoment()
    {
        string file = Path.Combine(Repository.Root, "tests", "DefiPay.ContractTesting.Tests", "Contracts", "Probe.cs");
        int line = Array.FindIndex(await File.ReadAllLinesAsync(file), text => text.Trim() == Statement) + 1;
        var dotnet = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet";
        var start = new ProcessStartInfo(dotnet, [typeof(DebugProgram).Assembly.Location, file, line.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var debugger = Process.Start(start)!;
        var output = debugger.StandardOutput.ReadToEndAsync();
        string errors = await debugger.StandardError.ReadToEndAsync();
        string[] told = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await debugger.WaitForExitAsync();

        Assert.True(debugger.ExitCode == 0, $"{string.Join('\n', told)}\n{errors}");
        Assert.Equal(
            [
                $"break point at {file}:{line}",
                $"stopped at {file}:{line}, sum = 0",
                $"stopped at {file}:{line}, sum = 4",
                $"stopped at {file}:{line}, sum = 7",
                $"stopped at {file}:{line}, sum = 9",
                "returned 10",
            ],
            told);
    }
}
