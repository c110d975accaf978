using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>The 20 bytes of a token's counterpart on the other chain; zero when there is none.</summary>
[Function("remoteToken", "address")]
public class RemoteTokenFunction : FunctionMessage
{
    /// <summary>The ERC-20 token.</summary>
    [Parameter("address", "token", 1)]
    public virtual string Token { get; set; } = "";
}
