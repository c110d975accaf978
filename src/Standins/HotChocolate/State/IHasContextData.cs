namespace HotChocolate;

/// <summary>Something that values can be attached to.</summary>
public interface IHasContextData
{
    /// <summary>The values.</summary>
    IDictionary<string, object?> ContextData { get; }
}
