using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DefiPay.Indexer.Tests.Simulation;

/// <summary>Keeps what is logged as a warning or worse.</summary>
internal sealed class WarningList : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Warnings { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Warnings.Enqueue(formatter(state, exception) + exception);
    }

    public void Dispose()
    {
    }
}
