using DefiPay.Store.Reads.Scalars;

namespace DefiPay.Store.Reads;

/// <summary>A contract whose events are indexed.</summary>
public sealed class DeployedContract
{
    /// <summary>The chain, in CAIP-2 form.</summary>
    public string ChainId { get; set; } = "";

    /// <summary>Its address.</summary>
    [Address]
    public string Address { get; set; } = "";

    /// <summary>The name it was registered with.</summary>
    public string Name { get; set; } = "";

    /// <summary>The contract's type: <c>StandardToken</c>, <c>Escrow</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Keccak-256 of its bytecode, lower-case hex.</summary>
    [Hash]
    public string CodeHash { get; set; } = "";

    /// <summary>The block that created it.</summary>
    public long DeployedAtBlock { get; set; }
}
