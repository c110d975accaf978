using System.Diagnostics;

namespace HotChocolate.Execution.Options;

/// <summary>How requests are executed.</summary>
public class RequestExecutorOptions : IRequestExecutorOptionsAccessor
{
    private static readonly TimeSpan s_shortestTimeout = TimeSpan.FromMilliseconds(100);
    private TimeSpan _timeout = TimeSpan.FromSeconds(30);

    /// <summary>How long a request may take; 30 seconds by default, at least 100 milliseconds.</summary>
    public TimeSpan ExecutionTimeout
    {
        get => _timeout;
        set => _timeout = value < s_shortestTimeout ? s_shortestTimeout : value;
    }

    /// <inheritdoc />
    public bool IncludeExceptionDetails { get; set; } = Debugger.IsAttached;
}
