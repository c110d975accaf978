namespace HotChocolate;

/// <summary>Shorthands for <see cref="IErrorHandler"/>.</summary>
public static class ErrorHandlerExtensions
{
    /// <summary>Handles each error and flattens aggregates.</summary>
    public static IReadOnlyList<IError> Handle(this IErrorHandler errorHandler, IEnumerable<IError> errors)
    {
        var result = new List<IError>();
        foreach (var error in errors)
        {
            if (errorHandler.Handle(error) is AggregateError aggregate)
            {
                result.AddRange(aggregate.Errors);
            }
            else
            {
                result.Add(errorHandler.Handle(error));
            }
        }

        return result;
    }
}
