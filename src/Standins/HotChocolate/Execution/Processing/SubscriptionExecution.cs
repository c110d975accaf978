using System.Collections.Immutable;
using HotChocolate.Execution.Pipeline;

namespace HotChocolate.Execution.Processing;

/// <summary>Runs a subscription: every event of its source is executed like a query.</summary>
internal static class SubscriptionExecution
{
    public static async Task<IExecutionResult> StartAsync(
        RequestContext request, Operation operation, VariableValueCollection variables, object root)
    {
        var selection = operation.RootSet.Items.FirstOrDefault(s => !s.IsTypeName);
        if (selection?.ObjectField.SubscribeResolver is not { } subscribe)
        {
            throw new GraphQLException("The subscription field has no source of events.");
        }

        var execution = new OperationExecution(request, operation, variables, root);
        var node = new ObjectNode(operation.RootSet, root, null, ImmutableDictionary<string, object?>.Empty);
        var stream = await subscribe(new MiddlewareContext(execution, node, selection));
        var response = new ResponseStream(() => ReadAsync(request, operation, variables, root, stream));
        response.RegisterForCleanup(stream.DisposeAsync);
        return response;
    }

    private static async IAsyncEnumerable<IOperationResult> ReadAsync(
        RequestContext request, Operation operation, VariableValueCollection variables, object root, ISourceStream stream)
    {
        await foreach (var message in stream.ReadEventsAsync())
        {
            yield return await ExecuteAsync(request, operation, variables, root, message);
        }
    }

    private static async Task<IOperationResult> ExecuteAsync(
        RequestContext request, Operation operation, VariableValueCollection variables, object root, object? message)
    {
        var perEvent = new RequestContext(request.Executor, request.Request)
        {
            InitialScopedState = ImmutableDictionary<string, object?>.Empty.Add(WellKnownContextData.EventMessage, message)
        };
        var result = await ExecutionStep.RunAsync(perEvent, operation, variables, root);
        if (perEvent.TakeCleanUp() is { } cleanUp)
        {
            result.RegisterForCleanup(cleanUp);
        }

        return result;
    }
}
