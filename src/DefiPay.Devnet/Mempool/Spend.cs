using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Mempool;

/// <summary>What a transaction spends.</summary>
/// <param name="Coins">The coins, in the order of its inputs.</param>
/// <param name="FeeSatoshi">What they hold more than its outputs.</param>
/// <param name="Contract">What it asks of the engine; null for a payment.</param>
internal sealed record Spend(IReadOnlyList<UnspentCoin> Coins, ulong FeeSatoshi, ContractSpend? Contract);

/// <summary>What a transaction asks of the engine.</summary>
/// <param name="Script">The create or call.</param>
/// <param name="OutputIndex">Position of its output.</param>
/// <param name="Sender">Owner of the first coin spent.</param>
internal sealed record ContractSpend(ContractScript Script, uint OutputIndex, StratisAddress Sender);
