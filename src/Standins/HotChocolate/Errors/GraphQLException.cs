namespace HotChocolate;

/// <summary>An exception whose errors are meant for the client; they are written as they are.</summary>
public class GraphQLException : Exception
{
    /// <summary>Creates the exception with one plain error.</summary>
    public GraphQLException(string message)
        : this(ErrorBuilder.New().SetMessage(message).Build())
    {
    }

    /// <summary>Creates the exception with one error.</summary>
    public GraphQLException(IError error)
        : base(error?.Message) => Errors = error is null ? [] : [error];

    /// <summary>Creates the exception with several errors.</summary>
    public GraphQLException(params IError[] errors)
        : base(errors.Length == 0 ? null : errors[0].Message) => Errors = errors;

    /// <summary>Creates the exception with several errors.</summary>
    public GraphQLException(IEnumerable<IError> errors)
        : this(errors.ToArray())
    {
    }

    /// <summary>Creates the exception with one error that keeps <paramref name="innerException"/>.</summary>
    public GraphQLException(string message, Exception innerException)
        : base(message, innerException) =>
        Errors = [ErrorBuilder.New().SetMessage(message).SetException(innerException).Build()];

    /// <summary>The errors to report.</summary>
    public IReadOnlyList<IError> Errors { get; }
}
