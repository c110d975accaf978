using HotChocolate.Execution.Processing;
using HotChocolate.Language;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Executes the operation.</summary>
internal static class ExecutionStep
{
    public static RequestDelegate Create(IRequestCoreMiddlewareContext setup, RequestDelegate next)
    {
        var roots = new RootValues();
        return async context =>
        {
            var request = (RequestContext)context;
            var operation = (Operation)request.Operation!;
            var variables = (VariableValueCollection)request.Variables![0];
            request.Result = operation.Type == OperationType.Subscription
                ? await SubscriptionExecution.StartAsync(request, operation, variables, roots.Of(operation.RootType, request.Services))
                : await RunAsync(request, operation, variables, roots.Of(operation.RootType, request.Services));
        };
    }

    public static async Task<OperationResult> RunAsync(
        RequestContext request, Operation operation, VariableValueCollection variables, object root)
    {
        var execution = new OperationExecution(request, operation, variables, root);
        await execution.RunAsync();
        request.RequestAborted.ThrowIfCancellationRequested();
        var (buffer, length) = execution.Render();
        return OperationResult.FromRendered(
            buffer, length, execution.Errors.Count == 0 ? null : execution.Errors, execution.ResultExtensions, execution.ResultState);
    }
}
