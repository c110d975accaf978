using System.Diagnostics.CodeAnalysis;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>The later steps of building a type: all types are known.</summary>
public interface ITypeCompletionContext : ITypeSystemObjectContext
{
    /// <summary>True for the query type.</summary>
    bool? IsQueryType { get; }

    /// <summary>The type of a reference.</summary>
    /// <exception cref="SchemaException">The reference names no type of this schema.</exception>
    T GetType<T>(TypeReference typeRef) where T : IType;

    /// <summary>The type of a reference, if the schema has it.</summary>
    bool TryGetType<T>(TypeReference typeRef, [NotNullWhen(true)] out T? type) where T : IType;

    /// <summary>All types of one kind.</summary>
    IEnumerable<T> GetTypes<T>() where T : INamedType;

    /// <summary>The directive type of a name.</summary>
    bool TryGetDirectiveType(string name, [NotNullWhen(true)] out DirectiveType? directiveType);
}
