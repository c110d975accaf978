using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>The number of the present set of signers.</summary>
[Function("epoch", "uint64")]
public class EpochFunction : FunctionMessage
{
}
