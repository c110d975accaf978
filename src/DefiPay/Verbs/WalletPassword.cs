using System.CommandLine;
using DefiPay.Screens;

namespace DefiPay.Verbs;

/// <summary>
/// Where a wallet's password comes from: `--password-file`, else the environment, else the person. Never an argument, which every program
/// on the machine could read.
/// </summary>
internal sealed class WalletPassword
{
    /// <summary>Environment variable that holds the password.</summary>
    public const string Variable = "DEFIPAY_WALLET_PASSWORD";

    private const int LengthMax = 1024;

    private readonly Option<string?> _file = new("--password-file")
    {
        Description = $"File whose first line is the wallet's password (default: ${Variable}, else a question)",
        HelpName = "FILE",
    };

    /// <summary>Gives a command the option.</summary>
    public void AddTo(Command command) => command.Options.Add(_file);

    /// <summary>The password of a wallet; a new one is asked for twice.</summary>
    /// <exception cref="WrongUseException">There is none, and nobody to ask.</exception>
    public async Task<string> ReadAsync(ParseResult parsed, bool isNew, Screen screen, CancellationToken stop)
    {
        string? given = parsed.GetValue(_file) is { } file
            ? SecretText.ReadFile("--password-file", file, LengthMax).Split('\n')[0].TrimEnd('\r')
            : Environment.GetEnvironmentVariable(Variable);
        if (given is not null)
        {
            return given.Length is > 0 and <= LengthMax
                ? given
                : throw new WrongUseException($"The wallet's password must have 1 to {LengthMax} characters.");
        }

        if (!screen.CanAsk)
        {
            throw new WrongUseException($"A wallet's password is needed, and there is nobody to ask: give --password-file, or set {Variable}.");
        }

        string password = await screen.AskSecretAsync("Password of the wallet:", stop);
        return !isNew || password == await screen.AskSecretAsync("The same again:", stop)
            ? password
            : throw new WrongUseException("The two passwords differ; nothing was done.");
    }
}
