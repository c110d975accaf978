using DefiPay.Roles;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;

namespace DefiPay.Verbs;

/// <summary>The devnets' accounts, as people name them.</summary>
internal static class NamedAccount
{
    private static string Names => string.Join(", ", KnownAccounts.All.Select(account => account.Name));

    /// <summary>The name, when there is such an account to sign with.</summary>
    /// <exception cref="WrongUseException">There is none.</exception>
    public static string Require(string field, string name) =>
        KnownAccounts.Find(name) is not null ? name : throw new WrongUseException($"{field} takes the name of an account ({Names}), not `{name}`.");

    /// <summary>An address in base58, of a named account or as it was written.</summary>
    /// <exception cref="WrongUseException">It is neither.</exception>
    public static StratisAddress AddressOf(string field, string text) =>
        KnownAccounts.Find(text)?.Address
        ?? (StratisAddress.TryParse(text, StratisChain.Network, out StratisAddress address)
            ? address
            : throw new WrongUseException($"{field} takes an address of {StratisChain.Network.Name} or the name of an account ({Names}), not `{text}`{StratisChain.Network.NoteOf(text)}."));
}
