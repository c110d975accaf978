using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>Digits behind the point (ERC-20).</summary>
[Function("decimals", "uint8")]
public class DecimalsFunction : FunctionMessage
{
}
