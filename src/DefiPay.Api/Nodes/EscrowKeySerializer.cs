using DefiPay.Chains;

namespace DefiPay.Api.Nodes;

/// <summary>Writes and reads <see cref="EscrowKey"/>.</summary>
internal sealed class EscrowKeySerializer : NodeKeySerializer<EscrowKey>
{
    /// <inheritdoc/>
    protected override string[] ToParts(EscrowKey key) => [key.ChainId, key.EscrowId];

    /// <inheritdoc/>
    protected override bool TryCreate(IReadOnlyList<string> parts, out EscrowKey key)
    {
        var valid = parts.Count == 2 && HashText.TryCanonicalize(parts[1], out _);
        key = valid ? new EscrowKey(parts[0], parts[1]) : default;
        return valid;
    }
}
