using System.CommandLine;
using System.CommandLine.Parsing;
using DefiPay.Deployment;
using DefiPay.Wallets.Files;

namespace DefiPay.Verbs;

/// <summary>The verbs, and what happens when the words on the command line fit none of them.</summary>
public static class CommandLine
{
    /// <summary>It was not done: wrong words, or something that the person can put right is missing.</summary>
    public const int ExitWrongUse = 2;

    /// <summary>It was done or begun, and failed.</summary>
    public const int ExitFailure = 1;

    /// <summary>How long a stop may take after Ctrl-C before the process is ended all the same.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Parses, runs the verb and translates every failure into a sentence. Returns the exit code.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            Screens.Screen.Error(WrongWords.Explain(parsed));
            return ExitWrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = StopTimeout,
            });
        }
        catch (OperationCanceledException)
        {
            return ExitFailure; // Ctrl-C before there was anything to stop cleanly.
        }
        catch (Exception e)
        {
            Screens.Screen.Error(Failures.Explain(e));
            return e is WrongUseException or WalletException or DeploymentException { WasTried: false } ? ExitWrongUse : ExitFailure;
        }
    }
}
