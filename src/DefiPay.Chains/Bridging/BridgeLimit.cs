using System.Numerics;

namespace DefiPay.Chains.Bridging;

/// <summary>How much of a token may pass in one direction; amounts in the token's smallest unit.</summary>
/// <param name="Capacity">The most at once.</param>
/// <param name="Refill">What comes back in each unit of the chain's time: a second on an EVM chain, a block on Stratis.</param>
/// <param name="Available">What may pass now.</param>
public sealed record BridgeLimit(BigInteger Capacity, BigInteger Refill, BigInteger Available);
