using System.Numerics;
using DefiPay.Chains;

namespace DefiPay.Wallets.Evm;

/// <summary>A transaction of an EVM chain before it is signed (EIP-1559).</summary>
/// <param name="ChainId">The chain; its signature counts on no other.</param>
/// <param name="Nonce">The account's running number.</param>
/// <param name="To">Who is called or paid, in canonical form; null to create a contract.</param>
/// <param name="Data">Call data or creation code.</param>
/// <param name="GasLimit">Units of gas, at most.</param>
/// <param name="MaxFeePerGas">Wei for a unit of gas, at most.</param>
/// <param name="MaxPriorityFeePerGas">Of which at most this goes to the block's maker.</param>
public sealed record EvmTransactionRequest(
    ChainId ChainId, ulong Nonce, string? To, ReadOnlyMemory<byte> Data, ulong GasLimit, BigInteger MaxFeePerGas, BigInteger MaxPriorityFeePerGas)
{
    /// <summary>Wei sent along; default 0.</summary>
    public BigInteger ValueWei { get; init; }
}
