using HotChocolate.Execution.Options;

namespace HotChocolate.Execution;

/// <summary>What a request middleware can reach when the pipeline is put together.</summary>
public interface IRequestCoreMiddlewareContext
{
    /// <summary>The schema's name.</summary>
    string SchemaName { get; }

    /// <summary>The application's services.</summary>
    IServiceProvider Services { get; }

    /// <summary>The schema's services.</summary>
    IServiceProvider SchemaServices { get; }

    /// <summary>The executor's options.</summary>
    IRequestExecutorOptionsAccessor Options { get; }
}
