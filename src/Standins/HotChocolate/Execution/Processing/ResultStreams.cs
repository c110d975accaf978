using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace HotChocolate.Execution.Processing;

/// <summary>Reads results that arrive item by item, database queries among them.</summary>
internal static class ResultStreams
{
    private static readonly ConcurrentDictionary<Type, Func<object, CancellationToken, ValueTask<object?>>?> s_readers = new();

    public static bool IsStream(object? value) => value is not (null or string or ICollection) && Reader(value.GetType()) is not null;

    public static ValueTask<object?> ReadAsync(object value, CancellationToken cancellationToken) =>
        Reader(value.GetType())!(value, cancellationToken);

    private static Func<object, CancellationToken, ValueTask<object?>>? Reader(Type type) => s_readers.GetOrAdd(type, static t =>
    {
        var stream = t.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        return stream is null
            ? null
            : typeof(ResultStreams)
                .GetMethod(nameof(ToListAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(stream.GetGenericArguments())
                .CreateDelegate<Func<object, CancellationToken, ValueTask<object?>>>();
    });

    private static async ValueTask<object?> ToListAsync<T>(object stream, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        await foreach (var item in ((IAsyncEnumerable<T>)stream).WithCancellation(cancellationToken))
        {
            items.Add(item);
        }

        return items;
    }
}
