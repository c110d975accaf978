using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>What all nodes share.</summary>
public abstract class SyntaxNode : ISyntaxNode
{
    private protected SyntaxNode(Location? location) => Location = location;

    /// <inheritdoc/>
    public abstract SyntaxKind Kind { get; }

    /// <inheritdoc/>
    public Location? Location { get; }

    /// <inheritdoc/>
    public abstract IEnumerable<ISyntaxNode> GetNodes();

    /// <inheritdoc/>
    public sealed override string ToString() => SyntaxPrinter.Print(this, indented: true);

    /// <inheritdoc/>
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
