namespace HotChocolate.AspNetCore;

/// <summary>Which operations a GET request may carry.</summary>
[Flags]
public enum AllowedGetOperations
{
    /// <summary>Queries.</summary>
    Query = 1,
    /// <summary>Mutations; other sites can then make a visitor's browser send them.</summary>
    Mutation = 2,
    /// <summary>Subscriptions.</summary>
    Subscription = 4,
    /// <summary>Queries and mutations.</summary>
    QueryAndMutation = Query | Mutation,
    /// <summary>Everything.</summary>
    All = Query | Mutation | Subscription,
}
