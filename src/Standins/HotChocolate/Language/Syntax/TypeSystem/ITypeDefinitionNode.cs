namespace HotChocolate.Language;

/// <summary>The definition of a type.</summary>
public interface ITypeDefinitionNode : ITypeSystemDefinitionNode, INamedSyntaxNode
{
    /// <summary>The description, or null.</summary>
    StringValueNode? Description { get; }
}
