using DefiPay.Stratis;

namespace DefiPay.Devnet.Mempool;

/// <summary>What a contract transaction may ask for, and what it must pay.</summary>
internal static class GasRules
{
    /// <summary>Gas of all contract transactions of a block together, unless an option raises it.</summary>
    public const ulong BlockGasLimit = 2_500_000;

    /// <summary>Gas that one transaction may use at most.</summary>
    public const ulong LimitMax = 250_000;

    // A block may hold any price from 1 on; nodes relay and miners take none below 100.
    private const ulong PriceMin = 1;
    private const ulong RelayedPriceMin = 100;
    private const ulong PriceMax = 10_000;
    private const ulong CallMin = 10_000;
    private const ulong CreateMin = 12_000;

    /// <summary>Checks price, limit and fee, as blocks must keep to them.</summary>
    /// <param name="script">What the transaction asks for.</param>
    /// <param name="feeSatoshi">What its inputs hold more than its outputs.</param>
    public static Refusal? Check(ContractScript script, ulong feeSatoshi)
    {
        if (script.GasPrice < PriceMin)
        {
            return new Refusal("gas-price-less-than-minimum", $"The gas price of {script.GasPrice} satoshi is below {PriceMin}.");
        }

        if (script.GasPrice > PriceMax)
        {
            return new Refusal("gas-price-more-than-maximum", $"The gas price of {script.GasPrice} satoshi is above {PriceMax}.");
        }

        if (!script.IsCreate && script.GasLimit < CallMin)
        {
            return new Refusal("gas-limit-less-than-base-fee", $"The gas limit of {script.GasLimit} is below the {CallMin} that a call costs.");
        }

        if (script.IsCreate && script.GasLimit < CreateMin)
        {
            return new Refusal("gas-limit-less-than-create-fee", $"The gas limit of {script.GasLimit} is below the {CreateMin} that a create costs.");
        }

        if (script.GasLimit > LimitMax)
        {
            return new Refusal("total-gas-value-greater-than-hard-limit", $"The gas limit of {script.GasLimit} is above {LimitMax}.");
        }

        var budget = script.GasPrice * script.GasLimit;
        return feeSatoshi < budget
            ? new Refusal("total-gas-value-greater-than-total-fee", $"The fee of {feeSatoshi} satoshi does not cover the {budget} that the gas may cost.")
            : null;
    }

    /// <summary>Checks that the price is one that nodes pass on.</summary>
    /// <param name="script">What the transaction asks for.</param>
    public static Refusal? CheckRelayedPrice(ContractScript script) => script.GasPrice < RelayedPriceMin
        ? new Refusal("insufficient-fee", $"The gas price of {script.GasPrice} satoshi is below {RelayedPriceMin}, the least that nodes relay.")
        : null;
}
