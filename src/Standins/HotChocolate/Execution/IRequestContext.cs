using HotChocolate.Execution.Processing;
using HotChocolate.Language;

namespace HotChocolate.Execution;

/// <summary>A request on its way through the pipeline.</summary>
public interface IRequestContext : IHasContextData
{
    /// <summary>The schema.</summary>
    ISchema Schema { get; }

    /// <summary>The executor's version.</summary>
    ulong ExecutorVersion { get; }

    /// <summary>The request's services.</summary>
    IServiceProvider Services { get; }

    /// <summary>Filters and masks errors.</summary>
    IErrorHandler ErrorHandler { get; }

    /// <summary>The request.</summary>
    IOperationRequest Request { get; }

    /// <summary>Ends the work when the request is aborted or takes too long.</summary>
    CancellationToken RequestAborted { get; set; }

    /// <summary>The document's id.</summary>
    OperationDocumentId? DocumentId { get; set; }

    /// <summary>The document's hash.</summary>
    string? DocumentHash { get; set; }

    /// <summary>The parsed document.</summary>
    DocumentNode? Document { get; set; }

    /// <summary>True when the document came from the cache.</summary>
    bool IsCachedDocument { get; set; }

    /// <summary>The operation's id.</summary>
    string? OperationId { get; set; }

    /// <summary>The compiled operation.</summary>
    IOperation? Operation { get; set; }

    /// <summary>The coerced variables.</summary>
    IReadOnlyList<IVariableValueCollection>? Variables { get; set; }

    /// <summary>The result.</summary>
    IExecutionResult? Result { get; set; }

    /// <summary>The exception that ended the request.</summary>
    Exception? Exception { get; set; }
}
