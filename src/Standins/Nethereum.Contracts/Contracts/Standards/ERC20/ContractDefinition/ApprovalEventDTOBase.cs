using System.Numerics;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.Contracts.Standards.ERC20.ContractDefinition;

/// <summary>An owner lets a spender take an amount.</summary>
[Event("Approval")]
public class ApprovalEventDTOBase : IEventDTO
{
    [Parameter("address", "_owner", 1, true)]
    public virtual string Owner { get; set; }

    [Parameter("address", "_spender", 2, true)]
    public virtual string Spender { get; set; }

    [Parameter("uint256", "_value", 3, false)]
    public virtual BigInteger Value { get; set; }
}
