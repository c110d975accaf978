using DefiPay.Chains;

namespace DefiPay.Api.Nodes;

/// <summary>Writes and reads <see cref="ContractKey"/>.</summary>
internal sealed class ContractKeySerializer : NodeKeySerializer<ContractKey>
{
    /// <inheritdoc/>
    protected override string[] ToParts(ContractKey key) => [key.ChainId, key.Address];

    /// <inheritdoc/>
    protected override bool TryCreate(IReadOnlyList<string> parts, out ContractKey key)
    {
        var valid = parts.Count == 2 && AddressText.TryCanonicalize(parts[1], out _);
        key = valid ? new ContractKey(parts[0], parts[1]) : default;
        return valid;
    }
}
