namespace GreenDonut;

/// <summary>Required values, and state beside the keys.</summary>
public static class DataLoaderExtensions
{
    /// <summary>The value of a key; fails when there is none.</summary>
    public static async Task<TValue> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader, TKey key, CancellationToken cancellationToken = default)
        where TKey : notnull =>
        await dataLoader.LoadAsync(key, cancellationToken) ?? throw new KeyNotFoundException($"The key `{key}` could not be resolved.");

    /// <summary>Gives a value that is known already.</summary>
    public static void SetCacheEntry<TKey, TValue>(this IDataLoader<TKey, TValue> dataLoader, TKey key, TValue? value)
        where TKey : notnull => dataLoader.SetCacheEntry(key, Task.FromResult(value));

    /// <summary>A data loader with that state under the name of its type.</summary>
    public static IDataLoader<TKey, TValue> SetState<TKey, TValue, TState>(this IDataLoader<TKey, TValue> dataLoader, TState value)
        where TKey : notnull => dataLoader.SetState(DataLoaderFetchContext<TValue>.NameOf<TState>(), value);

    /// <summary>A data loader with that state under a name.</summary>
    public static IDataLoader<TKey, TValue> SetState<TKey, TValue, TState>(this IDataLoader<TKey, TValue> dataLoader, string key, TState value)
        where TKey : notnull
    {
        dataLoader.ContextData = dataLoader.ContextData.SetItem(key, value);
        return dataLoader;
    }
}
