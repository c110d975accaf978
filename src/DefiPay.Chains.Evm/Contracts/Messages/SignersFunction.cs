using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>The present set of signers.</summary>
[Function("signers", "address[]")]
public class SignersFunction : FunctionMessage
{
}
