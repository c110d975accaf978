using DefiPay.Chains;

namespace DefiPay.Deployment.Running;

/// <summary>What a runner needs of one chain.</summary>
/// <param name="Name">What steps call it: `stratis`, `evm`.</param>
/// <param name="Blocks">Reads the chain.</param>
/// <param name="Sender">Sends to it.</param>
/// <param name="Preparer">Builds, signs and asks.</param>
public sealed record PlanChain(string Name, IBlockSource Blocks, ITransactionSender Sender, ITransactionPreparer Preparer);
