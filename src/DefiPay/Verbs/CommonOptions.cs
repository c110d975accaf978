using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace DefiPay.Verbs;

/// <summary>Options that several verbs share, with errors in words.</summary>
internal static class CommonOptions
{
    public static Option<string?> Data() => new("--data")
    {
        Description = "Data folder (default $XDG_DATA_HOME/defipay, else ~/.local/share/defipay)",
        HelpName = "FOLDER",
    };

    public static Option<int?> Ports() => Number(
        "--ports", "BASE", "Move all ports: BASE Stratis, +1 EVM, +2 API, +3 Postgres; 0 takes any free ones (default 38223, 8545, 5080, 25432)", 0, 65532);

    public static Option<bool> Reset() => new("--reset")
    {
        Description = "Empty the data folder and drop the program's own database schemas first (asks)",
    };

    public static Option<bool> Yes() => new("--yes") { Description = "Do not ask before --reset" };

    /// <summary>A whole number within bounds.</summary>
    public static Option<int?> Number(string name, string helpName, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => TryRead(result, name, least, most, out int number) ? number : null,
    };

    /// <summary>A whole number within bounds that must be given.</summary>
    public static Argument<int> CountArgument(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        CustomParser = result => TryRead(result, name, least, most, out int number) ? number : 0,
    };

    private static bool TryRead(ArgumentResult result, string name, int least, int most, out int number)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most)
        {
            return true;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} to {most}, not `{text}`"));
        return false;
    }
}
