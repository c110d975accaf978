namespace HotChocolate;

/// <summary>Something that carries values for those who built it.</summary>
public interface IHasReadOnlyContextData
{
    /// <summary>The values.</summary>
    IReadOnlyDictionary<string, object?> ContextData { get; }
}
