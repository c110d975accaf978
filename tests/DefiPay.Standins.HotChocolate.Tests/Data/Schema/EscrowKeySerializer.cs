using HotChocolate.Types.Relay;

namespace DefiPay.Standins.HotChocolate.Tests.Data.Schema;

internal sealed class EscrowKeySerializer : CompositeNodeIdValueSerializer<EscrowKey>
{
    protected override NodeIdFormatterResult Format(Span<byte> buffer, EscrowKey value, out int written)
    {
        if (TryFormatIdPart(buffer, value.ChainId, out written) && TryFormatIdPart(buffer[written..], value.EscrowId, out var more))
        {
            written += more;
            return NodeIdFormatterResult.Success;
        }

        return NodeIdFormatterResult.BufferTooSmall;
    }

    protected override bool TryParse(ReadOnlySpan<byte> buffer, out EscrowKey value)
    {
        value = default;
        if (!TryParseIdPart(buffer, out string? chainId, out var read) || !TryParseIdPart(buffer[read..], out string? escrowId, out _))
        {
            return false;
        }

        value = new EscrowKey(chainId, escrowId);
        return true;
    }
}
