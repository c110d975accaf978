namespace HotChocolate.Execution;

/// <summary>The events behind a subscription.</summary>
public interface ISourceStream : IAsyncDisposable
{
    /// <summary>Reads the events until the stream completes.</summary>
    IAsyncEnumerable<object?> ReadEventsAsync();
}
