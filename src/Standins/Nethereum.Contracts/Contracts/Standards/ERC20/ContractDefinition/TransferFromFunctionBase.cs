using System.Numerics;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.Contracts.Standards.ERC20.ContractDefinition;

/// <summary>Pays from an account that approved the sender.</summary>
[Function("transferFrom", "bool")]
public class TransferFromFunctionBase : FunctionMessage
{
    [Parameter("address", "_from", 1)]
    public virtual string From { get; set; }

    [Parameter("address", "_to", 2)]
    public virtual string To { get; set; }

    [Parameter("uint256", "_value", 3)]
    public virtual BigInteger Value { get; set; }
}
