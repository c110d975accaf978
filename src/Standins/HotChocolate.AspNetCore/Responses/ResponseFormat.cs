namespace HotChocolate.AspNetCore;

/// <summary>How a result is sent: the two media types of the GraphQL over HTTP specification.</summary>
internal enum ResponseFormat
{
    /// <summary><c>application/graphql-response+json</c>: the status code says whether the request was executed.</summary>
    GraphQLResponse,
    /// <summary><c>application/json</c>: 200 for every request that could be read.</summary>
    Json,
}
