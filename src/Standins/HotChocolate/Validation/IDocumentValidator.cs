using HotChocolate.Execution;
using HotChocolate.Language;

namespace HotChocolate.Validation;

/// <summary>Says whether a document may be executed against a schema.</summary>
public interface IDocumentValidator
{
    /// <summary>Whether some rule depends on the request, so that a document known to be valid must still pass it each time.</summary>
    bool HasDynamicRules { get; }

    /// <summary>Validates a document.</summary>
    /// <param name="schema">What the document is executed against.</param>
    /// <param name="document">The document.</param>
    /// <param name="documentId">The document's id.</param>
    /// <param name="contextData">Global state of the request; rules that depend on the request read it.</param>
    /// <param name="onlyNonCacheable">Run only the rules that depend on the request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<DocumentValidatorResult> ValidateAsync(
        ISchema schema,
        DocumentNode document,
        OperationDocumentId documentId,
        IDictionary<string, object?> contextData,
        bool onlyNonCacheable,
        CancellationToken cancellationToken = default);
}
