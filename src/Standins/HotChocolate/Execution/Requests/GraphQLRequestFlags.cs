namespace HotChocolate.Execution;

/// <summary>What a request may ask for.</summary>
[Flags]
public enum GraphQLRequestFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Queries.</summary>
    AllowQuery = 1,

    /// <summary>Mutations.</summary>
    AllowMutation = 2,

    /// <summary>Subscriptions.</summary>
    AllowSubscription = 4,

    /// <summary>Results in several parts.</summary>
    AllowStreams = 8,

    /// <summary>Queries, mutations and streams.</summary>
    AllowLegacy = AllowQuery | AllowMutation | AllowStreams,

    /// <summary>Everything.</summary>
    AllowAll = AllowQuery | AllowMutation | AllowSubscription | AllowStreams
}
