using System.Collections.Immutable;

namespace GreenDonut;

/// <summary>What a fetch is told beside its keys.</summary>
public readonly struct DataLoaderFetchContext<TValue>(IImmutableDictionary<string, object?> contextData)
{
    /// <summary>Everything by name.</summary>
    public IImmutableDictionary<string, object?> ContextData { get; } = contextData;

    /// <summary>The state of that type, stored under the type's name; default when there is none.</summary>
    public TState? GetState<TState>() => GetState<TState>(NameOf<TState>());

    /// <summary>The state under a name; default when there is none.</summary>
    public TState? GetState<TState>(string key) => ContextData.TryGetValue(key, out object? value) && value is TState state ? state : default;

    /// <summary>The state of that type, which must be there.</summary>
    public TState GetRequiredState<TState>() => GetRequiredState<TState>(NameOf<TState>());

    /// <summary>The state under a name, which must be there.</summary>
    public TState GetRequiredState<TState>(string key) => ContextData.TryGetValue(key, out object? value) && value is TState state
        ? state
        : throw new InvalidOperationException($"The state `{key}` is not available on the DataLoader.");

    /// <summary>The state of that type, or what stands in for it.</summary>
    public TState GetStateOrDefault<TState>(TState defaultValue) => GetStateOrDefault(NameOf<TState>(), defaultValue);

    /// <summary>The state under a name, or what stands in for it.</summary>
    public TState GetStateOrDefault<TState>(string key, TState defaultValue) =>
        ContextData.TryGetValue(key, out object? value) && value is TState state ? state : defaultValue;

    internal static string NameOf<TState>() => typeof(TState).FullName ?? typeof(TState).Name;
}
