using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Stratis;

namespace DefiPay.Bridge;

/// <summary>One end of a bridge, ready to be compared with what events say.</summary>
/// <param name="ChainId">The chain.</param>
/// <param name="ContractText">The bridge's contract in the chain's canonical text form.</param>
/// <param name="Contract">The contract's 20 bytes.</param>
/// <param name="Network">The Stratis network; null on the EVM chain.</param>
public sealed record BridgeEnd(ChainId ChainId, string ContractText, byte[] Contract, StratisNetwork? Network)
{
    /// <summary>How the contracts name the chain.</summary>
    public byte[] ChainKey { get; } = BridgeChainKey.Of(ChainId);

    /// <summary>Whether it is the EVM chain.</summary>
    public bool IsEvm => Network is null;

    /// <summary>An address of this chain in canonical text form.</summary>
    public string Write(ReadOnlySpan<byte> address) =>
        Network is { } network ? new StratisAddress(address).ToBase58(network) : "0x" + Convert.ToHexStringLower(address);

    /// <summary>Reads an address of this chain; null when the text is none.</summary>
    public byte[]? Read(string? text)
    {
        if (Network is { } network)
            return StratisAddress.TryParse(text, network, out var address) ? address.ToBytes() : null;
        return AddressText.TryCanonicalize(text, out var canonical) && canonical.StartsWith("0x", StringComparison.Ordinal)
            ? Convert.FromHexString(canonical.AsSpan(2))
            : null;
    }
}
