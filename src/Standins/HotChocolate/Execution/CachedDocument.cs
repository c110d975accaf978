using System.Collections.Concurrent;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;

namespace HotChocolate.Execution;

/// <summary>A parsed document and its compiled operations.</summary>
internal sealed class CachedDocument(DocumentNode document, string id)
{
    /// <summary>A document has as many operations as it has, but each of their names costs a compilation.</summary>
    private readonly ConcurrentDictionary<string, Operation> _operations = new(StringComparer.Ordinal);

    public DocumentNode Document => document;

    public string Id => id;

    /// <summary>True when the rules that depend on the document alone found nothing.</summary>
    public bool IsValid { get; set; }

    public Operation GetOperation(string? name, ISchema schema)
    {
        var key = name ?? string.Empty;
        if (_operations.TryGetValue(key, out var known))
        {
            return known;
        }

        var definition = OperationLookup.Find(document, name);
        var root = definition.Operation switch
        {
            OperationType.Query => schema.QueryType,
            OperationType.Mutation => schema.MutationType,
            _ => schema.SubscriptionType
        };
        return _operations.GetOrAdd(key, _ => new Operation(
            id + "+" + key,
            document,
            definition,
            schema,
            root ?? throw new GraphQLException($"The schema has no {definition.Operation.ToString().ToLowerInvariant()} type.")));
    }
}
