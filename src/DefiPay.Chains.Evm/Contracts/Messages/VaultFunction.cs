using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>The 20 bytes of the vault on the other chain.</summary>
[Function("vault", "address")]
public class VaultFunction : FunctionMessage
{
}
