using HotChocolate.Execution.Processing;
using HotChocolate.Language;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Finds or compiles the operation, and coerces the variables.</summary>
internal static class OperationStep
{
    public static RequestDelegate Create(IRequestCoreMiddlewareContext setup, RequestDelegate next) => context =>
    {
        var request = (RequestContext)context;
        var operation = request.Cached!.GetOperation(request.Request.OperationName, request.Schema);
        if (!IsAllowed(operation.Type, request.Request.Flags))
        {
            request.Result = OperationResultBuilder.CreateError(
                ErrorBuilder.New().SetMessage("The specified operation kind is not allowed.").Build(),
                new Dictionary<string, object?> { [WellKnownContextData.OperationNotAllowed] = null });
            return ValueTask.CompletedTask;
        }

        request.Operation = operation;
        request.OperationId = operation.Id;
        request.Variables =
        [
            VariableCoercion.Coerce(request.Schema, operation.Definition, (request.Request as OperationRequest)?.VariableValues)
        ];
        return next(context);
    };

    private static bool IsAllowed(OperationType type, GraphQLRequestFlags flags) => flags.HasFlag(type switch
    {
        OperationType.Query => GraphQLRequestFlags.AllowQuery,
        OperationType.Mutation => GraphQLRequestFlags.AllowMutation,
        _ => GraphQLRequestFlags.AllowSubscription
    });
}
