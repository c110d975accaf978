using System.CommandLine;
using System.Globalization;
using System.Numerics;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Contracts;
using DefiPay.Chains.Stratis;
using DefiPay.Chains.Stratis.Contracts;
using DefiPay.Deployment.Evm;
using DefiPay.Deployment.Running;
using DefiPay.Deployment.Stratis;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Stratis;
using DefiPay.Up;

namespace DefiPay.Verbs;

/// <summary>`bridge send`: locks or burns tokens for an account of the other chain.</summary>
internal static class BridgeSendVerb
{
    public static Command Create(Screen screen)
    {
        var amount = new Argument<string>("AMOUNT") { Description = "Tokens, such as 12.5" };
        var chain = new Argument<string>("CHAIN") { Description = "Where they are to arrive: stratis or evm" };
        var recipient = new Argument<string>("RECIPIENT") { Description = "Address or named account there" };
        var payer = new BridgePayer("alice");
        var options = new BridgeOptionsOfVerb();
        var command = new Command("send", "Send tokens to the other chain") { amount, chain, recipient };
        payer.AddTo(command);
        options.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            BridgeParties parties = options.Read(parsed, null);
            string kind = parsed.GetValue(chain)!;
            string to = kind switch
            {
                "stratis" => PaidAddress.StratisRecipient(parsed.GetValue(recipient)!).ToBase58(StratisChain.Network),
                "evm" => PaidAddress.EvmRecipient(parsed.GetValue(recipient)!),
                var other => throw new WrongUseException($"CHAIN must be stratis or evm, not `{other}`."),
            };
            BridgeAccounts from = await payer.ReadAsync(parsed, options.DataFolderOf(parsed), screen, stop);
            return kind == "stratis"
                ? await LockAsync(parties, parsed.GetValue(amount)!, to, from, screen, stop)
                : await BurnAsync(parties, parsed.GetValue(amount)!, to, from, screen, stop);
        });
        return command;
    }

    private static async Task<int> LockAsync(BridgeParties parties, string amountText, string recipient, BridgeAccounts from, Screen screen, CancellationToken stop)
    {
        string sender = from.Evm().Address;
        using EvmNode node = await EvmChain.ConnectAndCheckAsync(parties.EvmNode, stop);
        RequireOpen(!await new BridgeGatewayContract(node, parties.Bridge.Gateway).IsPausedAsync(BridgeDirection.Out, stop), "locking on the EVM chain");
        var token = new Erc20Contract(node, parties.Bridge.EvmToken);
        int decimals = await token.GetDecimalsAsync(stop);
        BigInteger amount = WalletPayment.ReadAmount(amountText, decimals);
        RequireHeld(await token.GetBalanceAsync(sender, stop), amount, await token.GetSymbolAsync(stop), decimals, from.Name);
        var contracts = new EvmContracts(node, EvmChain.CreateDecoder(), from.FindEvm, address => address == parties.Bridge.Gateway ? "BridgeGateway" : "TestDollar");
        var send = (string contract, string method, string[] arguments) => SingleTransaction.RunAsync(
            contracts, new EvmTransactionSender(node), new TransactionIntent(from.Name, null, contract, method, arguments), TimeProvider.System, new PlanRunnerOptions(), stop);
        if (await token.GetAllowanceAsync(sender, parties.Bridge.Gateway, stop) < amount)
        {
            Show(await send(parties.Bridge.EvmToken, "approve", [parties.Bridge.Gateway, Digits(amount)]), "approved in", screen);
        }

        TransactionReceipt locked = await send(parties.Bridge.Gateway, "lock", [parties.Bridge.EvmToken, Digits(amount), recipient]);
        Show(locked, "locked in", screen);
        screen.Line($"transfer    {await contracts.FindInEventsAsync(locked, "Locked.transferId", stop)}");
        screen.Line($"Follow it with `bridge status {locked.TransactionHash}`.");
        return 0;
    }

    private static async Task<int> BurnAsync(BridgeParties parties, string amountText, string recipient, BridgeAccounts from, Screen screen, CancellationToken stop)
    {
        string sender = from.Stratis().Address.ToBase58(StratisChain.Network);
        using CirrusNode node = await StratisChain.ConnectAndCheckAsync(parties.StratisNode, stop);
        var vault = new BridgeVaultContract(node, StratisAddress.Parse(parties.Bridge.Vault, StratisChain.Network));
        RequireOpen(!await vault.IsPausedAsync(BridgeDirection.Out, stop), "burning on Stratis");
        var contracts = new StratisContracts(node, from.FindStratis);
        int decimals = int.Parse(await contracts.AskAsync(parties.Bridge.StratisToken, "Decimals", [], stop) ?? "0", CultureInfo.InvariantCulture);
        BigInteger amount = WalletPayment.ReadAmount(amountText, decimals);
        BigInteger held = BigInteger.Parse(await contracts.AskAsync(parties.Bridge.StratisToken, "GetBalance", [sender], stop) ?? "0", CultureInfo.InvariantCulture);
        RequireHeld(held, amount, PlainText.Of(await contracts.AskAsync(parties.Bridge.StratisToken, "Symbol", [], stop) ?? "", 64), decimals, from.Name);
        var send = (string contract, string method, string[] arguments) => SingleTransaction.RunAsync(
            contracts, new CirrusTransactionSender(node), new TransactionIntent(from.Name, null, contract, method, arguments), TimeProvider.System, new PlanRunnerOptions(), stop);
        string allowed = await contracts.AskAsync(parties.Bridge.StratisToken, "Allowance", [sender, parties.Bridge.Vault], stop) ?? "0";
        if (BigInteger.Parse(allowed, CultureInfo.InvariantCulture) < amount)
        {
            Show(await send(parties.Bridge.StratisToken, "Approve", [parties.Bridge.Vault, allowed, Digits(amount)]), "approved in", screen);
        }

        TransactionReceipt burned = await send(parties.Bridge.Vault, "Burn", [parties.Bridge.StratisToken, Digits(amount), EvmChain.Id.Value, recipient]);
        Show(burned, "burned in", screen);
        screen.Line($"transfer    0x{await contracts.FindInEventsAsync(burned, "BurnedLog.transferId", stop)}");
        screen.Line($"Follow it with `bridge status {burned.TransactionHash}`.");
        return 0;
    }

    private static void Show(TransactionReceipt receipt, string what, Screen screen)
    {
        screen.Line($"{what,-11} {receipt.TransactionHash}, block {receipt.BlockNumber}");
        if (!receipt.Success)
        {
            throw new FailedException($"The transaction failed, and nothing of it took effect: {receipt.Error?.Split('\n')[0].Trim()}");
        }
    }

    // Both are asked before anything is approved: a transfer that fails would cost its fee, and leave an allowance.
    private static void RequireOpen(bool isOpen, string end)
    {
        if (!isOpen)
        {
            throw new WrongUseException($"The bridge is paused ({end}), so nothing was sent. `bridge unpause` ends that, by the account that may.");
        }
    }

    private static void RequireHeld(BigInteger held, BigInteger amount, string symbol, int decimals, string from)
    {
        if (amount > held)
        {
            throw new WrongUseException($"AMOUNT: {from} holds {Amounts.Format(held, decimals)} {symbol}.");
        }
    }

    private static string Digits(BigInteger amount) => amount.ToString(CultureInfo.InvariantCulture);
}
