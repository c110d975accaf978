using System.Numerics;

namespace Nethereum.RPC.Fee1559Suggestions;

/// <summary>What to offer for gas (EIP-1559), in wei.</summary>
public class Fee1559
{
    /// <summary>What the block takes.</summary>
    public BigInteger? BaseFee { get; set; }

    /// <summary>The tip.</summary>
    public BigInteger? MaxPriorityFeePerGas { get; set; }

    /// <summary>The most that is paid, tip included.</summary>
    public BigInteger? MaxFeePerGas { get; set; }
}
