using HotChocolate.Execution.Options;

namespace HotChocolate.Execution;

/// <summary>The default <see cref="IErrorHandler"/>.</summary>
internal sealed class DefaultErrorHandler(IEnumerable<IErrorFilter> filters, IRequestExecutorOptionsAccessor options) : IErrorHandler
{
    private readonly IErrorFilter[] _filters = filters.ToArray();

    public IError Handle(IError error)
    {
        foreach (var filter in _filters)
        {
            error = error is AggregateError aggregate
                ? new AggregateError(aggregate.Errors.Select(filter.OnError))
                : filter.OnError(error) ?? throw new InvalidOperationException($"The error filter `{filter.GetType()}` returned no error.");
        }

        return error;
    }

    public IErrorBuilder CreateUnexpectedError(Exception exception)
    {
        var builder = ErrorBuilder.New().SetMessage("Unexpected Execution Error").SetException(exception);
        return options.IncludeExceptionDetails
            ? builder.SetExtension("message", exception.Message).SetExtension("stackTrace", exception.StackTrace)
            : builder;
    }
}
