namespace HotChocolate.Execution.Pipeline;

/// <summary>The steps that every request goes through.</summary>
internal static class DefaultPipeline
{
    public static IReadOnlyList<RequestCoreMiddleware> Steps { get; } =
    [
        ExceptionStep.Create, TimeoutStep.Create, DocumentStep.Create, ValidationStep.Create, OperationStep.Create, ExecutionStep.Create
    ];

    public static RequestDelegate Build(IReadOnlyList<RequestCoreMiddleware> steps, IRequestCoreMiddlewareContext setup)
    {
        RequestDelegate next = _ => ValueTask.CompletedTask;
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            next = steps[i](setup, next);
        }

        return next;
    }
}
