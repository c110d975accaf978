namespace HotChocolate.Execution;

/// <summary>The kinds of results.</summary>
public enum ExecutionResultKind
{
    /// <summary>One result.</summary>
    SingleResult = 0,

    /// <summary>A result in parts.</summary>
    DeferredResult = 1,

    /// <summary>Several results.</summary>
    BatchResult = 2,

    /// <summary>The results of a subscription.</summary>
    SubscriptionResult = 3,

    /// <summary>Nothing was executed.</summary>
    WarmupResult = 4
}
