namespace HotChocolate.Language;

/// <summary>A node of the syntax tree. Nodes never change once made.</summary>
public interface ISyntaxNode
{
    /// <summary>What the node is.</summary>
    SyntaxKind Kind { get; }

    /// <summary>Where the node stands in the source; null when made by code or parsed without locations.</summary>
    Location? Location { get; }

    /// <summary>The nodes directly below, in source order.</summary>
    IEnumerable<ISyntaxNode> GetNodes();

    /// <summary>The node as GraphQL text, indented.</summary>
    string ToString();

    /// <summary>The node as GraphQL text; on one line where the grammar lets it when not <paramref name="indented"/>.</summary>
    string ToString(bool indented);
}
