using DefiPay.ContractTesting.Accounts;
using DefiPay.Stratis;

namespace DefiPay.ContractTesting;

/// <summary>A moment of a chain.</summary>
public sealed class ChainSnapshot
{
    internal ChainSnapshot(ContractTestChain chain, Hash256 root, ulong height, CoinLedger coins) => (Chain, Root, Height, Coins) = (chain, root, height, coins);

    internal ContractTestChain Chain { get; }

    internal Hash256 Root { get; }

    internal ulong Height { get; }

    internal CoinLedger Coins { get; }
}
