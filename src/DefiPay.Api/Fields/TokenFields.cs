using DefiPay.Api.Nodes;
using DefiPay.Store.Reads;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Api.Fields;

/// <summary>A token's id.</summary>
[Node]
[ExtendObjectType<Token>]
public sealed class TokenFields
{
    private const string Key = nameof(Token.ChainId) + " " + nameof(Token.TokenId);

    /// <summary>The id for <c>node</c>.</summary>
    [ID<Token>]
    public TokenKey GetId([Parent(requires: Key)] Token token) => new(token.ChainId, token.TokenId);

    /// <summary>Finds a token by its id.</summary>
    [NodeResolver]
    public static async Task<Token?> GetNodeAsync(
        TokenKey id, QueryContext<Token> query, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.Tokens.Where(t => t.ChainId == id.ChainId && t.TokenId == id.TokenId)
            .With(query).SingleOrDefaultAsync(cancellationToken);
    }
}
