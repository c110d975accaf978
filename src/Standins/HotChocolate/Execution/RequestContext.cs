using System.Collections.Immutable;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

/// <summary>The default <see cref="IRequestContext"/>.</summary>
internal sealed class RequestContext(RequestExecutor executor, IOperationRequest request) : IRequestContext
{
    private Dictionary<string, object?>? _contextData;
    private AsyncServiceScope? _scope;
    private List<Func<ValueTask>>? _cleanUp;

    public RequestExecutor Executor => executor;

    public ISchema Schema => executor.Schema;

    public ulong ExecutorVersion => executor.Version;

    public IServiceProvider Services => request.Services ?? (_scope ??= executor.ApplicationServices.CreateAsyncScope()).ServiceProvider;

    public IErrorHandler ErrorHandler => executor.ErrorHandler;

    public IOperationRequest Request => request;

    public CancellationToken RequestAborted { get; set; }

    public OperationDocumentId? DocumentId { get; set; } = request.DocumentId;

    public string? DocumentHash { get; set; } = request.DocumentHash;

    public DocumentNode? Document { get; set; }

    public bool IsCachedDocument { get; set; }

    public string? OperationId { get; set; }

    public IOperation? Operation { get; set; }

    public IReadOnlyList<IVariableValueCollection>? Variables { get; set; }

    public IExecutionResult? Result { get; set; }

    public Exception? Exception { get; set; }

    public IDictionary<string, object?> ContextData => _contextData ??= request.ContextData is { } initial
        ? new Dictionary<string, object?>(initial)
        : [];

    /// <summary>The document with what was learned of it; kept between requests.</summary>
    public CachedDocument? Cached { get; set; }

    /// <summary>State that all root fields see: the event of a subscription.</summary>
    public ImmutableDictionary<string, object?> InitialScopedState { get; set; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Done when no resolver of the request runs any more; a timeout answers before.</summary>
    public Task Running { get; set; } = Task.CompletedTask;

    public void RegisterForCleanup(Func<ValueTask> action) => (_cleanUp ??= []).Add(action);

    /// <summary>Ends the request's own scope and what was registered; called when the result is no longer needed.</summary>
    public Func<ValueTask>? TakeCleanUp()
    {
        if (_cleanUp is null && _scope is null)
        {
            return null;
        }

        return () =>
        {
            if (Running.IsCompleted)
            {
                return CleanUpAsync();
            }

            // Resolvers that did not heed the end of the request still use its services; the caller does not wait for them.
            _ = CleanUpLaterAsync();
            return ValueTask.CompletedTask;
        };
    }

    private async Task CleanUpLaterAsync()
    {
        await Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await CleanUpAsync();
    }

    private async ValueTask CleanUpAsync()
    {
        foreach (var action in _cleanUp ?? [])
        {
            await action();
        }

        if (_scope is { } scope)
        {
            await scope.DisposeAsync();
        }
    }
}
