using System.Diagnostics;

namespace DefiPay.EndToEnd.Tests;

/// <summary>How all of these tests start the program: as a child whose output they read.</summary>
internal static class ProgramStart
{
    /// <summary>The program with these words.</summary>
    public static ProcessStartInfo Of(params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DefiPay.dll"), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        Hasten(start.Environment);
        return start;
    }

    /// <summary>
    /// For children that live for seconds: counting what they run in order to compile it better costs them more than they get of it.
    /// </summary>
    public static void Hasten(IDictionary<string, string?> environment) => environment["DOTNET_TieredPGO"] = "0";
}
