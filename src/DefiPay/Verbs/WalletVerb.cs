using System.CommandLine;
using DefiPay.Crypto;
using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Wallets.Files;

namespace DefiPay.Verbs;

/// <summary>`wallet`: keys of both chains, kept encrypted in the data folder, and what they send.</summary>
internal static class WalletVerb
{
    /// <summary>Highest index of an account that is accepted.</summary>
    public const int AccountMax = 999_999;

    private const int TextLengthMax = 16 * 1024;

    public static Command Create(Screen screen)
    {
        var command = new Command("wallet", "Keep keys of both chains, see what they hold, send coins and tokens");
        command.Subcommands.Add(CreateCreate(screen));
        command.Subcommands.Add(CreateImport(screen));
        command.Subcommands.Add(CreateList(screen));
        command.Subcommands.Add(WalletShowVerb.Create(screen));
        command.Subcommands.Add(WalletSendVerb.Create(screen));
        command.Subcommands.Add(WalletExportVerb.Create(screen));
        return command;
    }

    /// <summary>The folder of wallets in a data folder.</summary>
    public static WalletFolder FolderOf(string? data) => new(Path.Combine(DataFolder.Locate(data), "wallets"), StratisChain.Network);

    /// <summary>The argument that names a wallet.</summary>
    public static Argument<string> NameArgument() => new("NAME") { Description = "The wallet's name: lower-case letters, digits and dashes" };

    private static Command CreateCreate(Screen screen)
    {
        Argument<string> name = NameArgument();
        var count = new Option<int>("--words") { Description = "How many words: 12, 15, 18, 21 or 24", HelpName = "COUNT", DefaultValueFactory = _ => 12 };
        Option<string?> data = CommonOptions.Data();
        var password = new WalletPassword();
        var command = new Command("create", "Make a new wallet; its words are shown once") { name, count, data };
        password.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            int words = parsed.GetValue(count);
            if (!Bip39.WordCounts.Contains(words))
            {
                throw new WrongUseException($"--words must be 12, 15, 18, 21 or 24, not {words}.");
            }

            WalletFolder folder = FolderOf(parsed.GetValue(data));
            RequireFree(folder, parsed.GetValue(name)!);
            string mnemonic = Bip39.Generate(words);
            StoredWallet wallet = folder.Add(parsed.GetValue(name)!, mnemonic, await password.ReadAsync(parsed, isNew: true, screen, stop), KeyCost.Standard);
            Show(wallet, "created", screen);
            screen.Warning("Write these words down: they are the wallet, and whoever has them has all it holds. They are not shown again by themselves.");
            screen.Line(mnemonic);
            return 0;
        });
        return command;
    }

    private static Command CreateImport(Screen screen)
    {
        Argument<string> name = NameArgument();
        var wordsFile = new Option<string?>("--words-file") { Description = "File with the words of a mnemonic (default: a question)", HelpName = "FILE" };
        var keyFile = new Option<string?>("--key-file") { Description = "A single key instead, as a key file of version 3 of either chain; the password is that file's", HelpName = "FILE" };
        Option<string?> data = CommonOptions.Data();
        var password = new WalletPassword();
        var command = new Command("import", "Keep a wallet that exists already, by its words or as a key file") { name, wordsFile, keyFile, data };
        password.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            WalletFolder folder = FolderOf(parsed.GetValue(data));
            string wallet = parsed.GetValue(name)!;
            RequireFree(folder, wallet);
            if (parsed.GetValue(keyFile) is { } file)
            {
                if (parsed.GetValue(wordsFile) is not null)
                {
                    throw new WrongUseException("Give --words-file or --key-file, not both.");
                }

                string json = SecretText.ReadFile("--key-file", file, TextLengthMax);
                Show(folder.AddKeyFile(wallet, json, await password.ReadAsync(parsed, isNew: false, screen, stop)), "imported", screen);
                return 0;
            }

            string words = await ReadWordsAsync(parsed.GetValue(wordsFile), screen, stop);
            Show(folder.Add(wallet, words, await password.ReadAsync(parsed, isNew: true, screen, stop), KeyCost.Standard), "imported", screen);
            return 0;
        });
        return command;
    }

    private static Command CreateList(Screen screen)
    {
        Option<string?> data = CommonOptions.Data();
        var command = new Command("list", "Show all wallets with their first addresses") { data };
        command.SetAction(parsed =>
        {
            IReadOnlyList<StoredWallet> wallets = FolderOf(parsed.GetValue(data)).List();
            if (wallets.Count == 0)
            {
                screen.Line("There are no wallets yet. Make one with `defipay wallet create NAME`.");
                return 0;
            }

            screen.Table("Wallets", ["name", "kind", "EVM", "Stratis"], wallets.Select(wallet => new[]
            {
                wallet.Name, wallet.IsSingleKey ? "single key" : $"{wallet.WordCount} words", wallet.EvmAddress ?? "-", wallet.StratisAddress ?? "-",
            }));
            return 0;
        });
        return command;
    }

    private static async Task<string> ReadWordsAsync(string? file, Screen screen, CancellationToken stop)
    {
        if (file is null && !screen.CanAsk)
        {
            throw new WrongUseException("The wallet's words are needed, and there is nobody to ask: give --words-file or --key-file.");
        }

        string text = file is null ? await screen.AskSecretAsync("Words of the wallet:", stop) : SecretText.ReadFile("--words-file", file, TextLengthMax);
        return string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // Asked before the password is, so that nobody types one for nothing; the folder itself refuses a taken name all the same.
    private static void RequireFree(WalletFolder folder, string name)
    {
        if (folder.Find(name) is not null)
        {
            throw new WrongUseException($"There is a wallet {name} already; choose another name.");
        }
    }

    private static void Show(StoredWallet wallet, string done, Screen screen)
    {
        screen.Line($"Wallet {wallet.Name} {done}.");
        foreach ((string chain, string? address) in new[] { ("EVM", wallet.EvmAddress), ("Stratis", wallet.StratisAddress) })
        {
            if (address is not null)
            {
                screen.Line($"{chain,-8} {address}");
            }
        }
    }
}
