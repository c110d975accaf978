using System.Numerics;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.Contracts.Standards.ERC20.ContractDefinition;

/// <summary>Tokens went from one account to another; the zero address for what is made or burnt.</summary>
[Event("Transfer")]
public class TransferEventDTOBase : IEventDTO
{
    [Parameter("address", "_from", 1, true)]
    public virtual string From { get; set; }

    [Parameter("address", "_to", 2, true)]
    public virtual string To { get; set; }

    [Parameter("uint256", "_value", 3, false)]
    public virtual BigInteger Value { get; set; }
}
