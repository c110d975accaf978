namespace HotChocolate.Types.Descriptors;

/// <summary>Something that belongs to one of several convention scopes.</summary>
public interface IHasScope
{
    /// <summary>The scope; null for the default.</summary>
    string? Scope { get; }
}
