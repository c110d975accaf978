namespace DefiPay.Api.Nodes;

/// <summary>Writes and reads <see cref="TokenKey"/>.</summary>
internal sealed class TokenKeySerializer : NodeKeySerializer<TokenKey>
{
    /// <inheritdoc/>
    protected override string[] ToParts(TokenKey key) => [key.ChainId, key.TokenId];

    /// <inheritdoc/>
    protected override bool TryCreate(IReadOnlyList<string> parts, out TokenKey key)
    {
        var valid = parts.Count == 2 && parts[1].Length > 0;
        key = valid ? new TokenKey(parts[0], parts[1]) : default;
        return valid;
    }
}
