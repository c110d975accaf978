using System.Globalization;
using System.Numerics;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Contracts;
using DefiPay.Roles;
using DefiPay.Up;
using DefiPay.Wallets.Evm;

namespace DefiPay.Verbs;

/// <summary>Payments of an account of the EVM chain: ETH, or a token after ERC-20.</summary>
internal static class EvmPayments
{
    private const int DecimalsMax = 77;

    /// <summary>Tries the payment against the node, and signs it.</summary>
    /// <exception cref="WrongUseException">Amount, recipient or token are not accepted, or the account cannot pay.</exception>
    public static async Task<WalletPayment> PrepareAsync(EvmNode node, EvmAccount account, string amountText, string recipient, string? token, CancellationToken stop)
    {
        string to = PaidAddress.EvmRecipient(recipient);
        (BigInteger amount, string shown, EvmCall call) = token is null
            ? Coins(amountText, to, account)
            : await TokensAsync(node, amountText, to, PaidAddress.EvmToken(token), account, stop);
        BigInteger balance = await node.GetBalanceAsync(account.Address, stop);
        if (balance < call.ValueWei)
        {
            throw new WrongUseException($"AMOUNT: the account holds {Amounts.Format(balance, EvmChain.CoinDecimals)} ETH.");
        }

        ulong gas = await EstimateAsync(node, call, stop);
        EvmFees fees = await node.SuggestFeesAsync(stop);
        BigInteger feeMax = fees.MaxFeePerGas * gas;
        if (balance < call.ValueWei + feeMax)
        {
            throw new WrongUseException(
                $"The account holds {Amounts.Format(balance, EvmChain.CoinDecimals)} ETH; the payment takes up to {Amounts.Format(call.ValueWei + feeMax, EvmChain.CoinDecimals)} with its fee.");
        }

        ulong nonce = await node.GetNonceAsync(account.Address, pending: true, stop);
        EvmTransaction signed = account.Sign(new EvmTransactionRequest(node.ChainId, nonce, call.To, call.Data, gas, fees.MaxFeePerGas, fees.MaxPriorityFeePerGas) { ValueWei = call.ValueWei });
        return new WalletPayment(signed.Hash, signed.Bytes.ToArray(),
        [
            ("chain", node.ChainId.Value),
            ("from", account.Address),
            ("to", to),
            ("amount", $"{shown}{(token is null ? "" : $" of token {call.To}")}"),
            ("fee", $"at most {Amounts.Format(feeMax, EvmChain.CoinDecimals)} ETH ({gas.ToString(CultureInfo.InvariantCulture)} gas)"),
            ("nonce", nonce.ToString(CultureInfo.InvariantCulture)),
        ]);
    }

    private static (BigInteger Amount, string Shown, EvmCall Call) Coins(string text, string to, EvmAccount account)
    {
        BigInteger wei = WalletPayment.ReadAmount(text, EvmChain.CoinDecimals);
        return (wei, $"{Amounts.Format(wei, EvmChain.CoinDecimals)} ETH", new EvmCall(to, ReadOnlyMemory<byte>.Empty) { From = account.Address, ValueWei = wei });
    }

    private static async Task<(BigInteger Amount, string Shown, EvmCall Call)> TokensAsync(EvmNode node, string text, string to, string token, EvmAccount account, CancellationToken stop)
    {
        var contract = new Erc20Contract(node, token);
        int decimals = await contract.GetDecimalsAsync(stop);
        if (decimals is < 0 or > DecimalsMax)
        {
            throw new WrongUseException($"--token: the contract says it has {decimals} decimals; 0 to {DecimalsMax} are accepted.");
        }

        BigInteger amount = WalletPayment.ReadAmount(text, decimals);
        BigInteger held = await contract.GetBalanceAsync(account.Address, stop);
        string symbol = await contract.GetSymbolAsync(stop);
        return amount <= held
            ? (amount, $"{Amounts.Format(amount, decimals)} {symbol}", contract.Transfer(to, amount) with { From = account.Address })
            : throw new WrongUseException($"AMOUNT: the account holds {Amounts.Format(held, decimals)} {symbol}.");
    }

    // A quarter more than needed now: another transaction may come first and make a cold slot of ours a new one.
    private static async Task<ulong> EstimateAsync(EvmNode node, EvmCall call, CancellationToken stop)
    {
        try
        {
            ulong gas = await node.EstimateGasAsync(call, stop);
            return call.Data.IsEmpty ? gas : gas + (gas / 4);
        }
        catch (RevertedException e)
        {
            throw new WrongUseException($"The payment would fail, so it was not sent: {e.Message}", e);
        }
    }
}
