using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

/// <summary>An event with where it was logged.</summary>
public class EventLog<T> : IEventLog
{
    /// <summary>A decoded event.</summary>
    public EventLog(T eventObject, FilterLog log)
    {
        Event = eventObject;
        Log = log;
    }

    /// <summary>The event.</summary>
    public T Event { get; private set; }

    /// <inheritdoc/>
    public FilterLog Log { get; private set; }
}
