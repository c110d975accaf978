using DefiPay.Roles;
using DefiPay.Stratis.Accounts;

namespace DefiPay.Screens;

/// <summary>The devnet's named accounts, with the warning that belongs to them.</summary>
internal static class AccountTable
{
    /// <summary>Shows every account with its address and one amount for each symbol.</summary>
    public static void Show(Screen screen, string title, IReadOnlyList<string> symbols, Func<string, string, string> amountOf)
    {
        screen.Table(title, ["name", "address", .. symbols], KnownAccounts.All.Select(account =>
        {
            string address = account.Address.ToBase58(StratisChain.Network);
            return (IReadOnlyList<string>)[account.Name, address, .. symbols.Select(symbol => amountOf(address, symbol))];
        }));
        screen.Warning("These keys are known to everyone: send nothing of worth to these addresses, on any network.");
        screen.Line($"They come from the words `{KnownAccounts.Mnemonic}`, path {KnownAccounts.PathOf(0)[..^1]}i.");
    }
}
