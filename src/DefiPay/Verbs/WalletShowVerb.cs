using System.CommandLine;
using System.Numerics;
using DefiPay.Chains;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Stratis;
using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Stratis;
using DefiPay.Up;
using DefiPay.Wallets.Files;

namespace DefiPay.Verbs;

/// <summary>`wallet show`: a wallet's accounts and their coins.</summary>
internal static class WalletShowVerb
{
    private const int AccountsMax = 100;

    public static Command Create(Screen screen)
    {
        Argument<string> name = WalletVerb.NameArgument();
        Option<int?> accounts = CommonOptions.Number("--accounts", "COUNT", "How many accounts; more than one takes the password (default 1)", 1, AccountsMax);
        var reveal = new Option<bool>("--reveal-words") { Description = "Show the words as well; takes the password" };
        Option<string?> data = CommonOptions.Data();
        Option<string?> stratis = NodeLocation.Option();
        Option<string?> evm = NodeLocation.EvmOption();
        var password = new WalletPassword();
        var command = new Command("show", "Show a wallet's accounts on both chains and their coins") { name, accounts, reveal, data, stratis, evm };
        password.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            string folder = DataFolder.Locate(parsed.GetValue(data));
            StoredWallet wallet = WalletVerb.FolderOf(folder).Find(parsed.GetValue(name)!)
                ?? throw new WrongUseException($"There is no wallet {parsed.GetValue(name)} in {folder}. `defipay wallet list` shows those there are.");
            int count = wallet.IsSingleKey ? 1 : parsed.GetValue(accounts) ?? 1;
            OpenWallet? opened = count > 1 || parsed.GetValue(reveal)
                ? WalletVerb.FolderOf(folder).Open(wallet.Name, await password.ReadAsync(parsed, isNew: false, screen, stop))
                : null;
            using EvmNode evmNode = EvmChain.Connect(NodeLocation.FindEvm(parsed.GetValue(evm), folder));
            using CirrusNode stratisNode = StratisChain.Connect(NodeLocation.Find(parsed.GetValue(stratis), folder));
            var rows = new List<string[]>();
            for (int i = 0; i < count; i++)
            {
                string? evmAddress = i == 0 ? wallet.EvmAddress : opened!.Evm(i).Address;
                string? stratisAddress = i == 0 ? wallet.StratisAddress : opened!.Stratis(i).Address.ToBase58(StratisChain.Network);
                rows.Add([$"{i}", "EVM", evmAddress ?? "-", await EvmBalanceAsync(evmNode, evmAddress, stop)]);
                rows.Add([$"{i}", "Stratis", stratisAddress ?? "-", await StratisBalanceAsync(stratisNode, stratisAddress, stop)]);
            }

            screen.Table($"Wallet {wallet.Name}", ["account", "chain", "address", "coins"], rows.Where(row => row[2] != "-"));
            if (parsed.GetValue(reveal))
            {
                screen.Warning("Whoever sees these words has the wallet:");
                screen.Line(opened!.RevealWords());
            }

            return 0;
        });
        return command;
    }

    private static Task<string> EvmBalanceAsync(EvmNode node, string? address, CancellationToken stop) =>
        AskAsync(address, async known => $"{Amounts.Format(await node.GetBalanceAsync(known, stop), EvmChain.CoinDecimals)} ETH");

    private static Task<string> StratisBalanceAsync(CirrusNode node, string? address, CancellationToken stop) => AskAsync(address, async known =>
    {
        IReadOnlyList<UnspentOutput> coins = await node.GetUnspentAsync(StratisAddress.Parse(known, StratisChain.Network), stop);
        return $"{Amounts.Format(coins.Aggregate(BigInteger.Zero, (sum, coin) => sum + coin.ValueSatoshi), StratisChain.CoinDecimals)} {StratisChain.Network.Ticker}";
    });

    // Addresses are worth showing where no node runs, so a node that does not answer is a word in the table.
    private static async Task<string> AskAsync(string? address, Func<string, Task<string>> ask)
    {
        try
        {
            return address is null ? "-" : await ask(address);
        }
        catch (Exception e) when (e is RetryableException or PermanentException)
        {
            return "no node answers";
        }
    }
}
