using System.Globalization;

namespace DefiPay.Api.Nodes;

/// <summary>Writes and reads <see cref="LogKey"/>.</summary>
internal sealed class LogKeySerializer : NodeKeySerializer<LogKey>
{
    /// <inheritdoc/>
    protected override string[] ToParts(LogKey key)
        => [key.ChainId, key.BlockNumber.ToString(CultureInfo.InvariantCulture), key.LogIndex.ToString(CultureInfo.InvariantCulture)];

    /// <inheritdoc/>
    protected override bool TryCreate(IReadOnlyList<string> parts, out LogKey key)
    {
        key = default;
        if (parts.Count != 3
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var blockNumber)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var logIndex))
        {
            return false;
        }

        key = new LogKey(parts[0], blockNumber, logIndex);
        return true;
    }
}
