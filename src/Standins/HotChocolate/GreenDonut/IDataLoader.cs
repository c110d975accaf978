using System.Collections.Immutable;

namespace GreenDonut;

/// <summary>Makes a data loader that shares the fetching of another one but has a state of its own.</summary>
public delegate IDataLoader CreateDataLoaderBranch<TKey, TValue, TState>(
    string key, IDataLoader<TKey, TValue> dataLoader, TState state)
    where TKey : notnull;

/// <summary>Collects keys and fetches their values together.</summary>
public interface IDataLoader
{
    /// <summary>What the fetch is told beside the keys.</summary>
    IImmutableDictionary<string, object?> ContextData { get; set; }

    /// <summary>Forgets all values; later loads fetch anew.</summary>
    void ClearCache();
}

/// <inheritdoc cref="IDataLoader" />
public interface IDataLoader<TKey, TValue> : IDataLoader
    where TKey : notnull
{
    /// <summary>The value of a key; default when there is none.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>The values of several keys, in their order.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Gives a value that is known already.</summary>
    void SetCacheEntry(TKey key, Task<TValue?> value);

    /// <summary>Forgets a key's value.</summary>
    void RemoveCacheEntry(TKey key);

    /// <summary>The branch of that name; made on its first use.</summary>
    IDataLoader Branch<TState>(string key, CreateDataLoaderBranch<TKey, TValue, TState> createBranch, TState state);
}
