namespace HotChocolate.Language;

/// <summary>The kinds of operation.</summary>
public enum OperationType
{
    /// <summary>Reads.</summary>
    Query,
    /// <summary>Writes; root fields run one after the other.</summary>
    Mutation,
    /// <summary>A stream of results.</summary>
    Subscription,
}
