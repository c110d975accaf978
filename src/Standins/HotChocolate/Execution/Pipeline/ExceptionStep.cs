namespace HotChocolate.Execution.Pipeline;

/// <summary>Turns exceptions of the request into errors; those of fields were turned before.</summary>
internal static class ExceptionStep
{
    public static RequestDelegate Create(IRequestCoreMiddlewareContext setup, RequestDelegate next) => async context =>
    {
        var stop = context.RequestAborted;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The client went away; whoever called knows best what to do.
            throw;
        }
        catch (GraphQLException exception)
        {
            context.Exception = exception;
            context.Result = OperationResultBuilder.CreateError(context.ErrorHandler.Handle(exception.Errors));
        }
        catch (Exception exception)
        {
            context.Exception = exception;
            var error = context.ErrorHandler.CreateUnexpectedError(exception).Build();
            context.Result = OperationResultBuilder.CreateError(context.ErrorHandler.Handle([error]));
        }
    };
}
