namespace HotChocolate.Types;

/// <summary>Something that may be described.</summary>
public interface IHasDescription
{
    /// <summary>The description, Markdown.</summary>
    string? Description { get; }
}
