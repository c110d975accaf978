using System.CommandLine;
using DefiPay.Chains;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Stratis;
using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Wallets.Files;

namespace DefiPay.Verbs;

/// <summary>`wallet send`: a coin or a token to an address of the same chain, shown first and sent once its owner agrees.</summary>
internal static class WalletSendVerb
{
    private static readonly TimeSpan ReceiptTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ReceiptPause = TimeSpan.FromMilliseconds(250);

    public static Command Create(Screen screen)
    {
        Argument<string> name = WalletVerb.NameArgument();
        var amount = new Argument<string>("AMOUNT") { Description = "Coins or tokens, such as 12.5" };
        var chain = new Argument<string>("CHAIN") { Description = "Chain of the payment: stratis or evm" };
        var recipient = new Argument<string>("RECIPIENT") { Description = "Address or named account there" };
        var token = new Option<string?>("--token") { Description = "Contract of the token (default: the chain's own coin)", HelpName = "ADDRESS" };
        Option<int?> account = CommonOptions.Number("--account", "INDEX", "Which of the wallet's accounts pays (default 0)", 0, WalletVerb.AccountMax);
        var yes = new Option<bool>("--yes") { Description = "Send without asking" };
        Option<string?> data = CommonOptions.Data();
        Option<string?> stratis = NodeLocation.Option();
        Option<string?> evm = NodeLocation.EvmOption();
        var password = new WalletPassword();
        var command = new Command("send", "Send a coin or token, after showing what it does and costs") { name, amount, chain, recipient, token, account, yes, data, stratis, evm };
        password.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            string folder = DataFolder.Locate(parsed.GetValue(data));
            string kind = parsed.GetValue(chain)!;
            if (kind is not ("stratis" or "evm"))
            {
                throw new WrongUseException($"CHAIN must be stratis or evm, not `{kind}`.");
            }

            if (!parsed.GetValue(yes) && !screen.CanAsk)
            {
                throw new WrongUseException("There is nobody to ask whether to send; give --yes to send without asking.");
            }

            OpenWallet wallet = WalletVerb.FolderOf(folder).Open(parsed.GetValue(name)!, await password.ReadAsync(parsed, isNew: false, screen, stop));
            int index = parsed.GetValue(account) ?? 0;
            (string to, string text, string? contract) = (parsed.GetValue(recipient)!, parsed.GetValue(amount)!, parsed.GetValue(token));
            if (kind == "evm")
            {
                using EvmNode node = await EvmChain.ConnectAndCheckAsync(NodeLocation.FindEvm(parsed.GetValue(evm), folder), stop);
                WalletPayment payment = await EvmPayments.PrepareAsync(node, wallet.Evm(index), text, to, contract, stop);
                return await SendAsync(payment, new EvmTransactionSender(node), waits: true, parsed.GetValue(yes), screen, stop);
            }

            using CirrusNode cirrus = await StratisChain.ConnectAndCheckAsync(NodeLocation.Find(parsed.GetValue(stratis), folder), stop);
            WalletPayment prepared = await StratisPayments.PrepareAsync(cirrus, wallet.Stratis(index), text, to, contract, stop);
            return await SendAsync(prepared, new CirrusTransactionSender(cirrus), waits: contract is not null, parsed.GetValue(yes), screen, stop);
        });
        return command;
    }

    private static async Task<int> SendAsync(WalletPayment payment, ITransactionSender sender, bool waits, bool yes, Screen screen, CancellationToken stop)
    {
        foreach ((string name, string value) in payment.Lines)
        {
            screen.Line($"{name,-11} {value}");
        }

        if (!yes && !await screen.ConfirmAsync("Send this?", stop))
        {
            screen.Line("Not sent.");
            return 1;
        }

        string hash = await sender.SendAsync(payment.Bytes, stop);
        screen.Line($"transaction {hash}");
        if (!waits) // a payment without a contract has no receipt on Stratis
        {
            return 0;
        }

        long start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < ReceiptTimeout)
        {
            if (await sender.FindReceiptAsync(hash, stop) is { } receipt)
            {
                screen.Line($"block       {receipt.BlockNumber}");
                return receipt.Success ? 0 : throw new FailedException($"The transaction failed, and nothing of it but its fee took effect: {receipt.Error?.Split('\n')[0].Trim()}");
            }

            await Task.Delay(ReceiptPause, stop);
        }

        screen.Warning("No block holds it yet. It was sent and may still be mined: do not send it again.");
        return 0;
    }
}
