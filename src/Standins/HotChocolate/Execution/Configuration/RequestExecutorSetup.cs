using HotChocolate.Execution.Options;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Configuration;

/// <summary>What a schema and its executor are made from; collected when services are registered.</summary>
public sealed class RequestExecutorSetup
{
    /// <summary>Changes the schema builder.</summary>
    internal List<Action<IServiceProvider, ISchemaBuilder>> SchemaActions { get; } = [];

    /// <summary>Changes the executor's options.</summary>
    internal List<Action<IServiceProvider, RequestExecutorOptions>> OptionActions { get; } = [];

    /// <summary>Adds services of the schema; they see the application's services.</summary>
    internal List<Action<IServiceProvider, IServiceCollection>> SchemaServiceActions { get; } = [];

    /// <summary>Run when the executor exists.</summary>
    internal List<Func<IServiceProvider, IRequestExecutor, CancellationToken, ValueTask>> ExecutorCreated { get; } = [];

    /// <summary>The request pipeline; empty for the default one.</summary>
    public IList<RequestCoreMiddleware> Pipeline { get; } = [];
}
