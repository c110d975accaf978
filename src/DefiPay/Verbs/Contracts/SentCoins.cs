using System.CommandLine;
using System.Numerics;
using DefiPay.Roles;
using DefiPay.Stratis;
using DefiPay.Up;

namespace DefiPay.Verbs.Contracts;

/// <summary>The coins that a contract gets with a call: `--amount`.</summary>
internal static class SentCoins
{
    public const string Name = "--amount";

    public static Option<string?> Option() => new(Name) { Description = "Coins to send with the call, such as 1.5 (default 0)", HelpName = "COINS" };

    /// <summary>In satoshi.</summary>
    /// <exception cref="WrongUseException">They are no amount of coins.</exception>
    public static ulong Read(string? text)
    {
        if (text is null) return 0;
        return Amounts.TryParse(text, StratisChain.CoinDecimals, out BigInteger satoshi) && satoshi <= StratisNetwork.MoneyMaxSatoshi
            ? (ulong)satoshi
            : throw new WrongUseException(
                $"{Name} takes coins, up to {Amounts.Format(StratisNetwork.MoneyMaxSatoshi, StratisChain.CoinDecimals)} with at most {StratisChain.CoinDecimals} digits behind the point, not `{text}`.");
    }
}
