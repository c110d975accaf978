using Nethereum.Hex.HexTypes;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>How far a node is in catching up. The numbers are null for a node that is not catching up.</summary>
public class SyncingOutput
{
    /// <summary>Whether the node is catching up.</summary>
    public bool IsSyncing { get; set; }

    public HexBigInteger StartingBlock { get; set; }

    public HexBigInteger CurrentBlock { get; set; }

    public HexBigInteger HighestBlock { get; set; }
}
