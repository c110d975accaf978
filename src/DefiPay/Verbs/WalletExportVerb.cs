using System.CommandLine;
using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Wallets.Files;

namespace DefiPay.Verbs;

/// <summary>`wallet export`: one account as a key file of version 3, encrypted with the wallet's password. A key never leaves bare.</summary>
internal static class WalletExportVerb
{
    public static Command Create(Screen screen)
    {
        Argument<string> name = WalletVerb.NameArgument();
        var chain = new Argument<string>("CHAIN") { Description = "Chain of the account: stratis or evm" };
        var file = new Argument<string>("FILE") { Description = "File to write; it must not exist" };
        Option<int?> account = CommonOptions.Number("--account", "INDEX", "Which of the wallet's accounts (default 0)", 0, WalletVerb.AccountMax);
        Option<string?> data = CommonOptions.Data();
        var password = new WalletPassword();
        var command = new Command("export", "Write an account's key into a key file, encrypted with the wallet's password") { name, chain, file, account, data };
        password.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            string kind = parsed.GetValue(chain)!;
            if (kind is not ("stratis" or "evm"))
            {
                throw new WrongUseException($"CHAIN must be stratis or evm, not `{kind}`.");
            }

            string path = parsed.GetValue(file)!;
            if (File.Exists(path))
            {
                throw new WrongUseException($"FILE: there is a file {path} already; choose another name.");
            }

            string secret = await password.ReadAsync(parsed, isNew: false, screen, stop);
            OpenWallet wallet = WalletVerb.FolderOf(DataFolder.Locate(parsed.GetValue(data))).Open(parsed.GetValue(name)!, secret);
            int index = parsed.GetValue(account) ?? 0;
            (string address, string json) = kind == "evm"
                ? (wallet.Evm(index).Address, KeyFile.Export(wallet.Evm(index), secret, KeyCost.Standard))
                : (wallet.Stratis(index).Address.ToBase58(StratisChain.Network), KeyFile.Export(wallet.Stratis(index), StratisChain.Network, secret, KeyCost.Standard));
            SecretText.WriteNew("FILE", path, json);
            screen.Line($"{address} exported to {path}; it opens with the wallet's password.");
            return 0;
        });
        return command;
    }
}
