using System.Text;
using DefiPay.Crypto;

namespace DefiPay.Chains.Bridging;

/// <summary>How the bridge's contracts name a chain: 32 bytes of fixed width, where the CAIP-2 name has any length.</summary>
public static class BridgeChainKey
{
    /// <summary>Keccak-256 of the chain's CAIP-2 name in UTF-8.</summary>
    public static byte[] Of(ChainId chainId) => Keccak256.Hash(Encoding.UTF8.GetBytes(chainId.Value));
}
