using HotChocolate.Language;

namespace HotChocolate.Execution;

/// <summary>Builds requests.</summary>
public sealed class OperationRequestBuilder
{
    private IOperationDocument? _document;
    private OperationDocumentId? _documentId;
    private string? _documentHash;
    private string? _operationName;
    private IReadOnlyDictionary<string, object?>? _variables;
    private IReadOnlyDictionary<string, object?>? _extensions;
    private Dictionary<string, object?>? _state;
    private IServiceProvider? _services;
    private GraphQLRequestFlags _flags = GraphQLRequestFlags.AllowAll;

    /// <summary>Starts an empty builder.</summary>
    public static OperationRequestBuilder New() => new();

    /// <summary>Starts from a copy of <paramref name="request"/>.</summary>
    public static OperationRequestBuilder From(IOperationRequest request)
    {
        var builder = new OperationRequestBuilder
        {
            _document = request.Document,
            _documentId = request.DocumentId,
            _documentHash = request.DocumentHash,
            _operationName = request.OperationName,
            _variables = (request as OperationRequest)?.VariableValues,
            _extensions = request.Extensions,
            _services = request.Services,
            _flags = request.Flags
        };
        return builder.SetGlobalState(request.ContextData);
    }

    /// <summary>Sets the document by its text.</summary>
    public OperationRequestBuilder SetDocument(string sourceText)
    {
        ArgumentException.ThrowIfNullOrEmpty(sourceText);
        _document = new OperationDocumentSourceText(sourceText);
        return this;
    }

    /// <summary>Sets the document by its syntax tree.</summary>
    public OperationRequestBuilder SetDocument(DocumentNode document)
    {
        _document = new OperationDocument(document);
        return this;
    }

    /// <summary>Sets the document's id.</summary>
    public OperationRequestBuilder SetDocumentId(OperationDocumentId? documentId)
    {
        _documentId = documentId;
        return this;
    }

    /// <summary>Sets the document's hash.</summary>
    public OperationRequestBuilder SetDocumentHash(string? documentHash)
    {
        _documentHash = documentHash;
        return this;
    }

    /// <summary>Sets which of the document's operations.</summary>
    public OperationRequestBuilder SetOperationName(string? operationName)
    {
        _operationName = operationName;
        return this;
    }

    /// <summary>Sets the variables.</summary>
    public OperationRequestBuilder SetVariableValues(IReadOnlyDictionary<string, object?>? variableValues)
    {
        _variables = variableValues;
        return this;
    }

    /// <summary>Sets the variables.</summary>
    public OperationRequestBuilder AddVariableValues(IReadOnlyDictionary<string, object?> variableValues) =>
        SetVariableValues(variableValues);

    /// <summary>Sets the additional members.</summary>
    public OperationRequestBuilder SetExtensions(IReadOnlyDictionary<string, object?>? extensions)
    {
        _extensions = extensions;
        return this;
    }

    /// <summary>Replaces the initial state.</summary>
    public OperationRequestBuilder SetGlobalState(IReadOnlyDictionary<string, object?>? contextData)
    {
        _state = contextData is null ? null : new Dictionary<string, object?>(contextData);
        return this;
    }

    /// <summary>Sets a value of the initial state.</summary>
    public OperationRequestBuilder SetGlobalState(string name, object? value)
    {
        (_state ??= [])[name] = value;
        return this;
    }

    /// <summary>Adds a value to the initial state.</summary>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public OperationRequestBuilder AddGlobalState(string name, object? value)
    {
        (_state ??= []).Add(name, value);
        return this;
    }

    /// <summary>Adds a value to the initial state unless there is one of that name.</summary>
    public OperationRequestBuilder TryAddGlobalState(string name, object? value)
    {
        (_state ??= []).TryAdd(name, value);
        return this;
    }

    /// <summary>Removes a value from the initial state.</summary>
    public OperationRequestBuilder RemoveGlobalState(string name)
    {
        _state?.Remove(name);
        return this;
    }

    /// <summary>Sets the services.</summary>
    public OperationRequestBuilder SetServices(IServiceProvider? services)
    {
        _services = services;
        return this;
    }

    /// <summary>Sets the services unless they are set.</summary>
    public OperationRequestBuilder TrySetServices(IServiceProvider? services)
    {
        _services ??= services;
        return this;
    }

    /// <summary>Sets what the request may ask for.</summary>
    public OperationRequestBuilder SetFlags(GraphQLRequestFlags flags)
    {
        _flags = flags;
        return this;
    }

    /// <summary>Forgets everything.</summary>
    public OperationRequestBuilder Reset()
    {
        _document = null;
        _documentId = null;
        _documentHash = null;
        _operationName = null;
        _variables = null;
        _extensions = null;
        _state = null;
        _services = null;
        _flags = GraphQLRequestFlags.AllowAll;
        return this;
    }

    /// <summary>Creates the request.</summary>
    /// <exception cref="InvalidOperationException">Neither a document nor an id was set.</exception>
    public IOperationRequest Build() => new OperationRequest(
        _document, _documentId, _documentHash, _operationName, _variables, _extensions, _state, _services, _flags);
}
