using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>Ticker (ERC-20).</summary>
[Function("symbol", "string")]
public class SymbolFunction : FunctionMessage
{
}
