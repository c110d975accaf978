namespace HotChocolate.Execution;

/// <summary>An operation to execute.</summary>
public sealed class OperationRequest : IOperationRequest
{
    /// <summary>Creates a request; either a document or its id is needed.</summary>
    /// <exception cref="InvalidOperationException">Neither a document nor an id was given.</exception>
    public OperationRequest(
        IOperationDocument? document,
        OperationDocumentId? documentId,
        string? documentHash,
        string? operationName,
        IReadOnlyDictionary<string, object?>? variableValues,
        IReadOnlyDictionary<string, object?>? extensions,
        IReadOnlyDictionary<string, object?>? contextData,
        IServiceProvider? services,
        GraphQLRequestFlags flags)
    {
        if (document is null && OperationDocumentId.IsNullOrEmpty(documentId))
        {
            throw new InvalidOperationException("A request needs a document or a document id.");
        }

        Document = document;
        DocumentId = documentId;
        DocumentHash = documentHash;
        OperationName = operationName;
        VariableValues = variableValues;
        Extensions = extensions;
        ContextData = contextData;
        Services = services;
        Flags = flags;
    }

    /// <inheritdoc />
    public IOperationDocument? Document { get; }

    /// <inheritdoc />
    public OperationDocumentId? DocumentId { get; }

    /// <inheritdoc />
    public string? DocumentHash { get; }

    /// <inheritdoc />
    public string? OperationName { get; }

    /// <summary>The variables: plain values, lists, dictionaries, or literals.</summary>
    public IReadOnlyDictionary<string, object?>? VariableValues { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object?>? ContextData { get; }

    /// <inheritdoc />
    public IServiceProvider? Services { get; }

    /// <inheritdoc />
    public GraphQLRequestFlags Flags { get; }

    /// <summary>A request for a stored document.</summary>
    public static OperationRequest FromId(
        string documentId,
        string? documentHash = null,
        string? operationName = null,
        IReadOnlyDictionary<string, object?>? variableValues = null,
        IReadOnlyDictionary<string, object?>? extensions = null,
        IReadOnlyDictionary<string, object?>? contextData = null,
        IServiceProvider? services = null,
        GraphQLRequestFlags flags = GraphQLRequestFlags.AllowAll) =>
        new(null, new OperationDocumentId(documentId), documentHash, operationName, variableValues, extensions, contextData, services, flags);

    /// <summary>A request with the document's text.</summary>
    public static OperationRequest FromSourceText(
        string sourceText,
        string? documentHash = null,
        string? operationName = null,
        IReadOnlyDictionary<string, object?>? variableValues = null,
        IReadOnlyDictionary<string, object?>? extensions = null,
        IReadOnlyDictionary<string, object?>? contextData = null,
        IServiceProvider? services = null,
        GraphQLRequestFlags flags = GraphQLRequestFlags.AllowAll) => new(
        new OperationDocumentSourceText(sourceText), null, documentHash, operationName, variableValues, extensions, contextData, services, flags);

    /// <summary>Copy with other services.</summary>
    public OperationRequest WithServices(IServiceProvider services) => new(
        Document, DocumentId, DocumentHash, OperationName, VariableValues, Extensions, ContextData, services, Flags);

    /// <summary>Copy with other variables.</summary>
    public OperationRequest WithVariableValues(IReadOnlyDictionary<string, object?> variableValues) => new(
        Document, DocumentId, DocumentHash, OperationName, variableValues, Extensions, ContextData, Services, Flags);

    /// <summary>Copy with another initial state.</summary>
    public OperationRequest WithContextData(IReadOnlyDictionary<string, object?> contextData) => new(
        Document, DocumentId, DocumentHash, OperationName, VariableValues, Extensions, contextData, Services, Flags);
}
