using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Ends requests that take too long.</summary>
internal static class TimeoutStep
{
    public static RequestDelegate Create(IRequestCoreMiddlewareContext setup, RequestDelegate next)
    {
        var timeout = setup.Options.ExecutionTimeout;
        var time = setup.Services.GetService<TimeProvider>() ?? TimeProvider.System;
        return async context =>
        {
            var stop = context.RequestAborted;
            using var timer = new CancellationTokenSource(timeout, time);
            using var both = stop.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(stop, timer.Token) : null;
            context.RequestAborted = both?.Token ?? timer.Token;
            try
            {
                await next(context);
            }
            catch (OperationCanceledException) when (timer.IsCancellationRequested && !stop.IsCancellationRequested)
            {
                context.Result = OperationResultBuilder.CreateError(context.ErrorHandler.Handle([Error(timeout)]));
            }
            finally
            {
                context.RequestAborted = stop;
            }
        };
    }

    private static IError Error(TimeSpan timeout) => ErrorBuilder.New()
        .SetMessage($"The request exceeded the configured timeout of `{timeout}`.")
        .SetCode(ErrorCodes.Execution.Timeout)
        .Build();
}
