namespace DefiPay.ContractEngine.Execution;

/// <summary>How a transaction's fee is split between sender and miner.</summary>
internal readonly record struct GasFees(ulong GasPrice, ulong GasLimit, ulong FeeSatoshi)
{
    public static GasFees Of(ContractTransaction transaction)
    {
        ulong high = Math.BigMul(transaction.Script.GasPrice, transaction.Script.GasLimit, out ulong budget);
        ulong fee = transaction.FeeSatoshi ?? budget;
        if (high != 0 || fee < budget)
        {
            throw new ArgumentException(
                $"The fee of {fee} satoshi does not cover {transaction.Script.GasLimit} gas at {transaction.Script.GasPrice} satoshi each.",
                nameof(transaction));
        }

        return new GasFees(transaction.Script.GasPrice, transaction.Script.GasLimit, fee);
    }

    /// <summary>Unused gas goes back, except when the gas did not suffice.</summary>
    public ulong Refund(ulong gasConsumed, bool outOfGas) => outOfGas ? 0 : (GasLimit - gasConsumed) * GasPrice;
}
