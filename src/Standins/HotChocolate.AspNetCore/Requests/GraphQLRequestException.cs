namespace HotChocolate.AspNetCore;

/// <summary>What a client sent is no GraphQL request.</summary>
public class GraphQLRequestException : GraphQLException
{
    /// <summary>An exception with one message.</summary>
    public GraphQLRequestException(string message) : base(message) { }

    /// <summary>An exception with one error.</summary>
    public GraphQLRequestException(IError error) : base(error) { }

    /// <summary>An exception with several errors.</summary>
    public GraphQLRequestException(params IError[] errors) : base(errors) { }

    /// <summary>An exception with several errors.</summary>
    public GraphQLRequestException(IEnumerable<IError> errors) : base(errors) { }
}
