using System.Numerics;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>Locks tokens in the gateway for the other chain.</summary>
[Function("lock", "bytes32")]
public class LockFunction : FunctionMessage
{
    /// <summary>The ERC-20 token.</summary>
    [Parameter("address", "token", 1)]
    public virtual string Token { get; set; } = "";

    /// <summary>In the token's smallest unit.</summary>
    [Parameter("uint256", "amount", 2)]
    public virtual BigInteger Amount { get; set; }

    /// <summary>The 20 bytes of an account of the other chain.</summary>
    [Parameter("address", "recipient", 3)]
    public virtual string Recipient { get; set; } = "";
}
