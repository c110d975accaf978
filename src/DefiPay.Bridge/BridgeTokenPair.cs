using System.Numerics;

namespace DefiPay.Bridge;

/// <summary>A token on the EVM chain and the token on the Stratis chain that stands for it.</summary>
/// <param name="EvmToken">The ERC-20 contract, <c>0x</c> and 40 hex digits.</param>
/// <param name="StratisToken">The wrapped token's contract, base58.</param>
public sealed record BridgeTokenPair(string EvmToken, string StratisToken)
{
    /// <summary>
    /// The least amount for whose release a relayer pays, in the token's smallest unit; default 0, any. Else burning dust costs little
    /// and releasing it costs the relayer's gas. What is less is attested all the same, for its owner to claim.
    /// </summary>
    public BigInteger ReleaseLeast { get; init; }
}
