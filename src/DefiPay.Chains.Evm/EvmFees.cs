using System.Numerics;

namespace DefiPay.Chains.Evm;

/// <summary>What a transaction offers for its gas (EIP-1559), in wei per unit of gas.</summary>
/// <param name="MaxFeePerGas">At most this in all.</param>
/// <param name="MaxPriorityFeePerGas">Of which at most this goes to the block's maker.</param>
public sealed record EvmFees(BigInteger MaxFeePerGas, BigInteger MaxPriorityFeePerGas)
{
    /// <summary>
    /// Fees that replace a transaction of the same nonce: both fields by an eighth, rounded up, and never below what the chain asks for now.
    /// Nodes take a replacement from 10 % on; 12.5 % is what the stricter ones ask for.
    /// </summary>
    public EvmFees Bump(EvmFees now) => new(
        BigInteger.Max(now.MaxFeePerGas, RaiseUp(MaxFeePerGas)),
        BigInteger.Max(now.MaxPriorityFeePerGas, RaiseUp(MaxPriorityFeePerGas)));

    private static BigInteger RaiseUp(BigInteger fee) => fee + ((fee + 7) / 8) + 1;
}
