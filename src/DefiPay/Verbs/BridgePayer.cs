using System.CommandLine;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Wallets.Evm;
using DefiPay.Wallets.Files;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Verbs;

/// <summary>Options of a verb of the bridge that say who signs and pays: a named account of the devnets, or an account of a wallet.</summary>
internal sealed class BridgePayer
{
    private readonly string _default;
    private readonly Option<string?> _from;
    private readonly Option<string?> _wallet = new("--wallet") { Description = "Wallet that signs and pays, instead of a named account", HelpName = "NAME" };
    private readonly Option<int?> _account = CommonOptions.Number("--account", "INDEX", "Which of the wallet's accounts (default 0)", 0, WalletVerb.AccountMax);
    private readonly WalletPassword _password = new();

    /// <param name="standard">The named account where nobody is given.</param>
    public BridgePayer(string standard)
    {
        _default = standard;
        _from = new Option<string?>("--from") { Description = $"Named account that signs and pays (default {standard})", HelpName = "NAME" };
    }

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _from, _wallet, _account })
        {
            command.Options.Add(option);
        }

        _password.AddTo(command);
    }

    /// <summary>Who it is. A wallet is opened, so its password may be asked for.</summary>
    /// <exception cref="WrongUseException">There is no such account, or both kinds are given.</exception>
    public async Task<BridgeAccounts> ReadAsync(ParseResult parsed, string dataFolder, Screen screen, CancellationToken stop)
    {
        string? from = parsed.GetValue(_from);
        if (parsed.GetValue(_wallet) is not { } name)
        {
            return parsed.GetValue(_account) is null
                ? BridgeAccounts.Named(from ?? _default)
                : throw new WrongUseException("--account chooses among the accounts of a wallet, so --wallet must name one.");
        }

        if (from is not null)
        {
            throw new WrongUseException("--from and --wallet: one of them can pay, not both.");
        }

        OpenWallet wallet = WalletVerb.FolderOf(dataFolder).Open(name, await _password.ReadAsync(parsed, isNew: false, screen, stop));
        int index = parsed.GetValue(_account) ?? 0;
        return new BridgeAccounts(wallet.Name, () => wallet.Evm(index), () => wallet.Stratis(index));
    }
}

/// <summary>One who signs on both chains. A wallet of a single key has an account on one of them, so each is opened when it is needed.</summary>
/// <param name="Name">What the person calls it.</param>
/// <param name="Evm">Opens its account on the EVM chain.</param>
/// <param name="Stratis">Opens its account on Stratis.</param>
internal sealed record BridgeAccounts(string Name, Func<EvmAccount> Evm, Func<StratisAccount> Stratis)
{
    /// <summary>A named account of the devnets.</summary>
    /// <exception cref="WrongUseException">There is none of that name.</exception>
    public static BridgeAccounts Named(string name)
    {
        EvmAccount evm = BridgeParties.EvmOf(name);
        return new BridgeAccounts(name, () => evm, () => BridgeParties.StratisOf(name));
    }

    /// <summary>The account by that name; null for every other.</summary>
    public EvmAccount? FindEvm(string name) => name == Name ? Evm() : null;

    /// <inheritdoc cref="FindEvm"/>
    public StratisAccount? FindStratis(string name) => name == Name ? Stratis() : null;
}
