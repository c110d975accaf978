using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>Whether a transfer was released.</summary>
[Function("isReleased", "bool")]
public class IsReleasedFunction : FunctionMessage
{
    /// <summary>32 bytes.</summary>
    [Parameter("bytes32", "transferId", 1)]
    public virtual byte[] TransferId { get; set; } = [];
}
