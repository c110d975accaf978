namespace HotChocolate.Execution.Processing;

/// <summary>The errors of fields.</summary>
internal static class FieldErrors
{
    /// <summary>What an exception means: its own errors, one for each of an aggregate, or one masked error.</summary>
    public static IEnumerable<IError> From(Exception exception, IErrorHandler handler, Selection selection, Path path)
    {
        switch (exception)
        {
            case GraphQLException graphQL:
                return graphQL.Errors.Select(e => At(e, selection, path));

            case AggregateException aggregate:
                return aggregate.Flatten().InnerExceptions.SelectMany(e => From(e, handler, selection, path));

            default:
                return [handler.CreateUnexpectedError(exception).SetPath(path).AddLocation(selection.SyntaxNode).Build()];
        }
    }

    public static IError At(IError error, Selection selection, Path path)
    {
        if (error.Path is null)
        {
            error = error.WithPath(path);
        }

        return error.Locations is null && selection.SyntaxNode.Location is { } location
            ? error.WithLocations([new Location(location.Line, location.Column)])
            : error;
    }

    public static IError NonNull(Selection selection, Path path) => ErrorBuilder.New()
        .SetMessage("Cannot return null for non-nullable field.")
        .SetCode(ErrorCodes.Execution.NonNullViolation)
        .SetPath(path)
        .AddLocation(selection.SyntaxNode)
        .Build();

    public static IError NoList(Selection selection, Path path, object value) => ErrorBuilder.New()
        .SetMessage($"The type `{value.GetType().FullName}` is not supported as list value.")
        .SetCode(ErrorCodes.Execution.ListTypeNotSupported)
        .SetPath(path)
        .AddLocation(selection.SyntaxNode)
        .Build();

    public static IError UnknownType(Selection selection, Path path, object value) => ErrorBuilder.New()
        .SetMessage($"Could not resolve the actual object type from `{value.GetType().FullName}` for the abstract type `{selection.NamedType.Name}`.")
        .SetCode(ErrorCodes.Execution.CannotResolveAbstractType)
        .SetPath(path)
        .AddLocation(selection.SyntaxNode)
        .Build();

    /// <summary>Errors that a resolver returned instead of throwing them.</summary>
    public static IEnumerable<IError> Returned(object value) => value switch
    {
        IError error => [error],
        IEnumerable<IError> errors => errors,
        FieldError { Errors: var errors } => errors.Select(e => e as IError
            ?? ErrorBuilder.New().SetMessage(e is Exception exception ? exception.Message : e.ToString() ?? "Unknown error.").Build()),
        _ => []
    };
}
