using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>Tokens of an account (ERC-20).</summary>
[Function("balanceOf", "uint256")]
public class BalanceOfFunction : FunctionMessage
{
    /// <summary>Whose.</summary>
    [Parameter("address", "account", 1)]
    public virtual string Account { get; set; } = "";
}
