using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>What a spender may take (ERC-20).</summary>
[Function("allowance", "uint256")]
public class AllowanceFunction : FunctionMessage
{
    /// <summary>Whose tokens.</summary>
    [Parameter("address", "owner", 1)]
    public virtual string Owner { get; set; } = "";

    /// <summary>Who may take.</summary>
    [Parameter("address", "spender", 2)]
    public virtual string Spender { get; set; } = "";
}
