using System.Reflection;

namespace HotChocolate.Execution.Processing;

/// <summary>Streams of values as streams of objects.</summary>
internal static class AsyncItems
{
    public static IAsyncEnumerable<object?> Of(object stream)
    {
        var type = stream.GetType().GetInterfaces().FirstOrDefault(i =>
            i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
            ?? throw new GraphQLException($"A `{stream.GetType().Name}` is no stream of events.");
        return (IAsyncEnumerable<object?>)typeof(AsyncItems)
            .GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type.GetGenericArguments())
            .Invoke(null, [stream])!;
    }

    private static async IAsyncEnumerable<object?> Read<T>(IAsyncEnumerable<T> stream)
    {
        await foreach (var item in stream)
        {
            yield return item;
        }
    }
}
