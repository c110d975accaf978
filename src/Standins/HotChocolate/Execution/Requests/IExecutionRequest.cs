namespace HotChocolate.Execution;

/// <summary>Something to execute.</summary>
public interface IExecutionRequest
{
    /// <summary>The initial state of the request.</summary>
    IReadOnlyDictionary<string, object?>? ContextData { get; }

    /// <summary>The services of the request; null for a scope of the application's.</summary>
    IServiceProvider? Services { get; }
}
