using System.Text.Json;

namespace DefiPay.EndToEnd.Tests;

/// <summary>Something that can be asked.</summary>
internal interface IGraphQL
{
    /// <summary>Asks the GraphQL endpoint; errors fail the test.</summary>
    Task<JsonElement> QueryAsync(string query, object? variables = null);
}
