namespace HotChocolate.AspNetCore;

/// <summary>A request as it came in: nothing of it is checked against a schema.</summary>
/// <param name="Query">The document's text; null when only an id was sent.</param>
/// <param name="Id">The id of a stored document, or null.</param>
/// <param name="OperationName">The operation to execute, or null.</param>
/// <param name="Variables">Variables by name, their values as literals.</param>
/// <param name="Extensions">Extensions by name, their values as literals.</param>
internal sealed record HttpGraphQLRequest(
    string? Query,
    string? Id,
    string? OperationName,
    IReadOnlyDictionary<string, object?>? Variables,
    IReadOnlyDictionary<string, object?>? Extensions);
