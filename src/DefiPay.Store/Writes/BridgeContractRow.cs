namespace DefiPay.Store.Writes;

/// <summary>What one of the bridge's contracts was told last, as of the block that last changed it.</summary>
public sealed record BridgeContractRow
{
    public required string Contract { get; init; }

    public required long BlockNumber { get; init; }

    /// <summary>Its own 20 bytes, as the contract at the other end names it: <c>0x</c> and hex.</summary>
    public required string ContractBytes { get; init; }

    /// <summary>True where tokens are minted and burned, false where they are locked and released.</summary>
    public required bool IsVault { get; init; }

    /// <summary>The chain at the other end; its 32-byte key in hex where that chain is unknown here, null before it was connected.</summary>
    public string? RemoteChainId { get; init; }

    /// <summary>The contract at the other end in hex; null before it was connected.</summary>
    public string? RemoteContract { get; init; }

    /// <summary>Which set of signers counts.</summary>
    public long Epoch { get; init; }

    /// <summary>How many of them are needed.</summary>
    public int Quorum { get; init; }

    /// <summary>Their 20 bytes in hex, in the contract's order.</summary>
    public string[] Signers { get; init; } = [];

    /// <summary>Whether deposits are refused.</summary>
    public bool PausedOut { get; init; }

    /// <summary>Whether releases are refused.</summary>
    public bool PausedIn { get; init; }
}
