using DefiPay.Chains;
using DefiPay.Chains.Bridging;

namespace DefiPay.Api.Nodes;

/// <summary>Writes and reads <see cref="BridgeTransferKey"/>.</summary>
internal sealed class BridgeTransferKeySerializer : NodeKeySerializer<BridgeTransferKey>
{
    /// <inheritdoc/>
    protected override string[] ToParts(BridgeTransferKey key) => [key.SourceChainId, key.SourceContract, key.TransferId];

    /// <inheritdoc/>
    protected override bool TryCreate(IReadOnlyList<string> parts, out BridgeTransferKey key)
    {
        key = default;
        if (parts.Count != 3 || !AddressText.TryCanonicalize(parts[1], out var contract) || !TransferIdText.TryCanonicalize(parts[2], out var id))
        {
            return false;
        }

        key = new BridgeTransferKey(parts[0], contract, id);
        return true;
    }
}
