namespace HotChocolate.Execution;

/// <summary>The events behind a subscription.</summary>
/// <typeparam name="TMessage">The type of the events.</typeparam>
public interface ISourceStream<out TMessage> : ISourceStream
{
    /// <summary>Reads the events until the stream completes.</summary>
    new IAsyncEnumerable<TMessage> ReadEventsAsync();
}
