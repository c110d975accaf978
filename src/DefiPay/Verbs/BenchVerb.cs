using System.CommandLine;
using System.Diagnostics;
using DefiPay.Folders;
using DefiPay.Screens;

namespace DefiPay.Verbs;

/// <summary>`bench`: builds and runs the benchmarks of the checkout that the program was built from.</summary>
internal static class BenchVerb
{
    private const string Project = "tests/DefiPay.Benchmarks";

    public static Command Create(Screen screen)
    {
        var arguments = new Argument<string[]>("BENCHMARK") { Description = "past, evm-devnet, contract, engine, kit or bridge, and its sizes; without one, all are explained", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("bench", "Measure on this machine what the documents give figures for") { arguments };
        command.SetAction(async (parsed, stop) =>
        {
            string checkout = Checkout.Find(Project)
                ?? throw new WrongUseException($"The benchmarks are part of the repository, and this program does not run from a checkout of it: no {Project} above {AppContext.BaseDirectory}.");
            screen.Line($"Building {Project} in Release …");
            using Process dotnet = Process.Start(new ProcessStartInfo("dotnet", ["run", "-c", "Release", "--project", Path.Combine(checkout, Project), "--", .. parsed.GetValue(arguments) ?? []]))!;
            try
            {
                await dotnet.WaitForExitAsync(stop);
                return dotnet.ExitCode;
            }
            finally
            {
                if (!dotnet.HasExited)
                {
                    dotnet.Kill(entireProcessTree: true);
                }
            }
        });
        return command;
    }
}
