namespace HotChocolate.Language;

/// <summary>A node that may carry directives.</summary>
public interface IDirectivesProvider
{
    /// <summary>Directives in source order.</summary>
    IReadOnlyList<DirectiveNode> Directives { get; }
}
