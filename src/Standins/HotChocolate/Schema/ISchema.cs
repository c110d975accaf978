using System.Diagnostics.CodeAnalysis;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Relay;

namespace HotChocolate;

/// <summary>A complete schema.</summary>
public interface ISchema
    : IHasDirectives, IHasName, IHasDescription, IHasReadOnlyContextData, ITypeSystemMember, INodeIdRuntimeTypeLookup
{
    /// <summary>The schema's services.</summary>
    IServiceProvider Services { get; }

    /// <summary>The query type.</summary>
    ObjectType QueryType { get; }

    /// <summary>The mutation type.</summary>
    ObjectType? MutationType { get; }

    /// <summary>The subscription type.</summary>
    ObjectType? SubscriptionType { get; }

    /// <summary>All named types, by name.</summary>
    IReadOnlyCollection<INamedType> Types { get; }

    /// <summary>All directive types, by name.</summary>
    IReadOnlyCollection<DirectiveType> DirectiveTypes { get; }

    /// <summary>The type of a name.</summary>
    /// <exception cref="ArgumentException">There is no type of that name and kind.</exception>
    T GetType<T>(string typeName) where T : INamedType;

    /// <summary>The type of a name, if there is one of that kind.</summary>
    bool TryGetType<T>(string typeName, [MaybeNullWhen(false)] out T type) where T : INamedType;

    /// <summary>The runtime type of a type.</summary>
    bool TryGetRuntimeType(string typeName, [NotNullWhen(true)] out Type? runtimeType);

    /// <summary>The object types that a value of <paramref name="abstractType"/> may have.</summary>
    IReadOnlyList<ObjectType> GetPossibleTypes(INamedType abstractType);

    /// <summary>The directive type of a name.</summary>
    /// <exception cref="ArgumentException">There is no directive of that name.</exception>
    DirectiveType GetDirectiveType(string directiveName);

    /// <summary>The directive type of a name, if there is one.</summary>
    bool TryGetDirectiveType(string directiveName, [NotNullWhen(true)] out DirectiveType? directiveType);

    /// <summary>The schema as a syntax tree.</summary>
    DocumentNode ToDocument(bool includeSpecScalars = false);

    /// <summary>The schema in the schema definition language.</summary>
    string Print();

    /// <summary>The schema in the schema definition language.</summary>
    string ToString();
}
