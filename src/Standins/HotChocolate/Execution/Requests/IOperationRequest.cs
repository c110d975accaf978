namespace HotChocolate.Execution;

/// <summary>An operation to execute.</summary>
public interface IOperationRequest : IExecutionRequest
{
    /// <summary>The document.</summary>
    IOperationDocument? Document { get; }

    /// <summary>The document's id.</summary>
    OperationDocumentId? DocumentId { get; }

    /// <summary>The document's hash.</summary>
    string? DocumentHash { get; }

    /// <summary>Which of the document's operations; null for the only one.</summary>
    string? OperationName { get; }

    /// <summary>Additional members of the request.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>What the request may ask for.</summary>
    GraphQLRequestFlags Flags { get; }
}
