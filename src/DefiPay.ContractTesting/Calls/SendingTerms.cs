using DefiPay.Stratis;

namespace DefiPay.ContractTesting.Calls;

/// <summary>Who sends, and what goes with it.</summary>
internal sealed record SendingTerms(StratisAddress Sender, ulong Satoshi, ulong GasLimit, ulong GasPrice)
{
    private const ulong CallGasMin = 10_000;
    private const ulong CreateGasMin = 12_000;
    private const ulong GasMax = 250_000;
    private const ulong PriceMin = 100;
    private const ulong PriceMax = 10_000;

    /// <summary>What a node asks before it takes a transaction.</summary>
    /// <exception cref="ContractTestException">It would refuse it.</exception>
    public void Check(bool isCreate)
    {
        ulong least = isCreate ? CreateGasMin : CallGasMin;
        if (GasLimit < least || GasLimit > GasMax)
        {
            throw new ContractTestException($"Gas limit: {GasLimit} is not from {least} to {GasMax}; a node refuses the transaction.");
        }

        if (GasPrice is < PriceMin or > PriceMax)
        {
            throw new ContractTestException($"Gas price: {GasPrice} satoshi is not from {PriceMin} to {PriceMax}; a node refuses the transaction.");
        }
    }
}
