using System.Text.Json;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Support;

/// <summary>What tests ask of the node's wallets.</summary>
public static class WalletCalls
{
    public static async Task RecoverAsync(this TestDevnet devnet, string name, string words, string password = "password", string passphrase = "") =>
        await devnet.PostWithoutAnswerAsync("Wallet/recover", new { name, password, passphrase, mnemonic = words, creationDate = "2026-01-01T00:00:00Z" });

    public static Task LoadAsync(this TestDevnet devnet, string name, string password) =>
        devnet.PostWithoutAnswerAsync("Wallet/load", new { name, password });

    /// <summary>Builds a payment, and gives its hexadecimal digits.</summary>
    public static async Task<string> BuildAsync(
        this TestDevnet devnet, string wallet, IEnumerable<(string Address, string Amount)> recipients, string password = "password")
    {
        var built = await devnet.PostAsync("Wallet/build-transaction", new
        {
            walletName = wallet,
            password,
            feeType = "low",
            recipients = recipients.Select(recipient => new { destinationAddress = recipient.Address, amount = recipient.Amount }),
        });
        return built.GetProperty("hex").GetString()!;
    }

    /// <summary>Pays, and waits for the block.</summary>
    public static async Task PayAsync(this TestDevnet devnet, string wallet, string to, string amount, string password = "password")
    {
        await devnet.PostAsync("Wallet/send-transaction", new { hex = await devnet.BuildAsync(wallet, [(to, amount)], password) });
        await UntilAsync(() => devnet.Chain.WaitingCount == 0);
    }

    public static async Task<ulong> BalanceAsync(this TestDevnet devnet, string wallet) =>
        (await devnet.GetAsync($"Wallet/balance?walletName={wallet}")).GetProperty("balances")[0].GetProperty("amountConfirmed").GetUInt64();
}
