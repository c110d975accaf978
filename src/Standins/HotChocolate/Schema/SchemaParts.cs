using HotChocolate.Types;

namespace HotChocolate;

/// <summary>What a schema is put together from.</summary>
internal sealed record SchemaParts(
    string Name,
    IServiceProvider Services,
    ObjectType QueryType,
    ObjectType? MutationType,
    ObjectType? SubscriptionType,
    IReadOnlyList<INamedType> Types,
    IReadOnlyList<DirectiveType> DirectiveTypes,
    IReadOnlyDictionary<string, object?> ContextData);
