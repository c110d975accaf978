using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.Contracts.Standards.ERC20.ContractDefinition;

/// <summary>What a spender may still take from an owner.</summary>
[Function("allowance", "uint256")]
public class AllowanceFunctionBase : FunctionMessage
{
    [Parameter("address", "_owner", 1)]
    public virtual string Owner { get; set; }

    [Parameter("address", "_spender", 2)]
    public virtual string Spender { get; set; }
}
