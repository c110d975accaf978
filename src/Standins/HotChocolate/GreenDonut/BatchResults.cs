namespace GreenDonut;

/// <summary>Puts what a fetch gave into the order of its keys.</summary>
internal static class BatchResults
{
    public static void Fill<TKey, TValue>(IReadOnlyList<TKey> keys, IReadOnlyDictionary<TKey, TValue> values, Span<Result<TValue?>> results)
    {
        for (int i = 0; i < keys.Count; i++)
            results[i] = new Result<TValue?>(values.TryGetValue(keys[i], out TValue? value) ? value : default);
    }

    public static void Fill<TKey, TValue>(IReadOnlyList<TKey> keys, ILookup<TKey, TValue> values, Span<Result<TValue[]?>> results)
    {
        for (int i = 0; i < keys.Count; i++)
            results[i] = new Result<TValue[]?>([.. values[keys[i]]]);
    }
}
