namespace HotChocolate.Language;

/// <summary>
/// Compares kind, own content and the nodes below. Optional parts need no care: the kinds of the nodes below tell which of
/// them are there.
/// </summary>
internal sealed class StructuralComparer : IEqualityComparer<ISyntaxNode>
{
    public bool Equals(ISyntaxNode? x, ISyntaxNode? y)
    {
        if (ReferenceEquals(x, y)) return true;
        if (x is null || y is null || x.Kind != y.Kind || !Equals(Content(x), Content(y))) return false;
        return x.GetNodes().SequenceEqual(y.GetNodes(), this);
    }

    public int GetHashCode(ISyntaxNode node)
    {
        var hash = new HashCode();
        hash.Add(node.Kind);
        hash.Add(Content(node));
        foreach (var below in node.GetNodes()) hash.Add(below, this);
        return hash.ToHashCode();
    }

    /// <summary>What a node holds beside other nodes.</summary>
    private static object? Content(ISyntaxNode node) => node switch
    {
        NameNode name => name.Value,
        IValueNode<string> text => text.Value,
        BooleanValueNode flag => flag.Value,
        OperationDefinitionNode operation => operation.Operation,
        OperationTypeDefinitionNode operation => operation.Operation,
        DirectiveDefinitionNode directive => directive.IsRepeatable,
        _ => null,
    };
}
