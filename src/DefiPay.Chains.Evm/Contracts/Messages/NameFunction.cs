using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>Display name (ERC-20).</summary>
[Function("name", "string")]
public class NameFunction : FunctionMessage
{
}
