using System.Globalization;
using System.Numerics;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Stratis;
using DefiPay.Roles;
using DefiPay.Stratis;
using DefiPay.Up;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Verbs;

/// <summary>Payments of a Stratis account: its coin, or a standard token.</summary>
internal static class StratisPayments
{
    private const int DecimalsMax = 77;

    /// <summary>Tries the payment against the node, and signs it.</summary>
    /// <exception cref="WrongUseException">Amount, recipient or token are not accepted, or the account cannot pay.</exception>
    public static async Task<WalletPayment> PrepareAsync(CirrusNode node, StratisAccount account, string amountText, string recipient, string? token, CancellationToken stop)
    {
        StratisAddress to = PaidAddress.StratisRecipient(recipient);
        IReadOnlyList<UnspentOutput> unspent = await node.GetSpendableAsync(account.Address, stop);
        SpendableCoin[] coins = [.. unspent.Select(coin => new SpendableCoin(coin.OutPoint, coin.ValueSatoshi))];
        try
        {
            return token is null
                ? PayCoins(node, account, coins, amountText, to)
                : await PayTokensAsync(node, account, coins, amountText, to, PaidAddress.StratisToken(token), stop);
        }
        catch (InsufficientCoinsException e)
        {
            throw new WrongUseException(
                $"The account holds {Coins(e.AvailableSatoshi)} in spendable coins; the payment takes {Coins(e.NeededSatoshi)} with its fee.", e);
        }
    }

    private static WalletPayment PayCoins(CirrusNode node, StratisAccount account, SpendableCoin[] coins, string amountText, StratisAddress to)
    {
        BigInteger amount = WalletPayment.ReadAmount(amountText, StratisChain.CoinDecimals);
        if (amount > StratisNetwork.MoneyMaxSatoshi)
        {
            throw new WrongUseException($"AMOUNT: at most {Coins(StratisNetwork.MoneyMaxSatoshi)} are accepted.");
        }

        Transaction transaction = TransactionBuilder.BuildPayment(account, coins, to, (ulong)amount);
        return Describe(node, account, transaction, to, Coins(amount), Coins(TransactionBuilder.DefaultFeeSatoshi));
    }

    private static async Task<WalletPayment> PayTokensAsync(
        CirrusNode node, StratisAccount account, SpendableCoin[] coins, string amountText, StratisAddress to, StratisAddress token, CancellationToken stop)
    {
        string contract = token.ToBase58(node.Network);
        var contracts = new StratisContracts(node, StratisWallet.FindKnown);
        string? said = await contracts.AskAsync(contract, "Decimals", [], stop);
        if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out int decimals) || decimals > DecimalsMax)
        {
            throw new WrongUseException($"--token: the contract does not say a number of decimals from 0 to {DecimalsMax}.");
        }

        string symbol = Chains.PlainText.Of(await contracts.AskAsync(contract, "Symbol", [], stop) ?? "", 64);
        BigInteger amount = WalletPayment.ReadAmount(amountText, decimals);
        ContractParameter[] arguments = [ContractParameter.Of(to), ContractParameter.OfUInt256(amount)];
        LocalCallResult tried = await node.CallAsync(new LocalCall(token, "TransferTo", arguments) { Sender = account.Address }, stop);
        if (tried.Error is not null || tried.ReturnValue.ValueKind == System.Text.Json.JsonValueKind.False)
        {
            throw new WrongUseException($"The payment would fail, so it was not sent: {tried.Error?.Split('\n')[0].Trim() ?? "the token refuses it (is the balance enough?)"}");
        }

        ContractScript script = ContractScript.Call(token, "TransferTo", TransactionBuilder.DefaultGasPrice, StratisContracts.GasLimit, arguments);
        Transaction transaction = TransactionBuilder.BuildContract(account, coins, script);
        ulong feeMax = (script.GasPrice * script.GasLimit) + TransactionBuilder.DefaultFeeSatoshi;
        return Describe(node, account, transaction, to, $"{Amounts.Format(amount, decimals)} {symbol} of token {contract}", $"at most {Coins(feeMax)} (about {tried.GasUsed} gas; what is left of {script.GasLimit} comes back)");
    }

    private static WalletPayment Describe(CirrusNode node, StratisAccount account, Transaction transaction, StratisAddress to, string amount, string fee) =>
        new(transaction.Id.ToString(), transaction.ToBytes(),
        [
            ("chain", node.ChainId.Value),
            ("from", account.Address.ToBase58(node.Network)),
            ("to", to.ToBase58(node.Network)),
            ("amount", amount),
            ("fee", fee),
        ]);

    private static string Coins(BigInteger satoshi) => $"{Amounts.Format(satoshi, StratisChain.CoinDecimals)} {StratisChain.Network.Ticker}";
}
