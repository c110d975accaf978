namespace HotChocolate.Execution;

/// <summary>Turns what subscription methods return into source streams.</summary>
internal static class SourceStreams
{
    public static ISourceStream From(object? value) => value switch
    {
        ISourceStream stream => stream,
        IAsyncEnumerable<object?> items => new EnumerableStream(items),
        not null => new EnumerableStream(Processing.AsyncItems.Of(value)),
        null => throw new GraphQLException("The subscription has no stream of events.")
    };

    private sealed class EnumerableStream(IAsyncEnumerable<object?> items) : ISourceStream
    {
        public IAsyncEnumerable<object?> ReadEventsAsync() => items;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
