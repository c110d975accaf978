using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>How many signers a release needs.</summary>
[Function("quorum", "uint256")]
public class QuorumFunction : FunctionMessage
{
}
