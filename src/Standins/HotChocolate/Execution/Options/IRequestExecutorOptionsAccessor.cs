namespace HotChocolate.Execution.Options;

/// <summary>How requests are executed.</summary>
public interface IRequestExecutorOptionsAccessor
{
    /// <summary>How long a request may take; 30 seconds by default.</summary>
    TimeSpan ExecutionTimeout { get; }

    /// <summary>True when errors tell the exception's message and stack; by default only under a debugger.</summary>
    bool IncludeExceptionDetails { get; }
}
