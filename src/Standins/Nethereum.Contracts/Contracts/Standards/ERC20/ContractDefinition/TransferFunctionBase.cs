using System.Numerics;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.Contracts.Standards.ERC20.ContractDefinition;

/// <summary>Pays from the sender.</summary>
[Function("transfer", "bool")]
public class TransferFunctionBase : FunctionMessage
{
    [Parameter("address", "_to", 1)]
    public virtual string To { get; set; }

    [Parameter("uint256", "_value", 2)]
    public virtual BigInteger Value { get; set; }
}
