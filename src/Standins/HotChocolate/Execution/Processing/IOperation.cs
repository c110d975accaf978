using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>A compiled operation.</summary>
public interface IOperation : IHasReadOnlyContextData
{
    /// <summary>Identifies the operation among the cached ones.</summary>
    string Id { get; }

    /// <summary>The operation's name.</summary>
    string? Name { get; }

    /// <summary>The document that it stands in.</summary>
    DocumentNode Document { get; }

    /// <summary>The operation's syntax.</summary>
    OperationDefinitionNode Definition { get; }

    /// <summary>The type whose fields it selects.</summary>
    ObjectType RootType { get; }

    /// <summary>The kind of operation.</summary>
    OperationType Type { get; }

    /// <summary>The selections on the root type.</summary>
    ISelectionSet RootSelectionSet { get; }

    /// <summary>The schema it was compiled against.</summary>
    ISchema Schema { get; }

    /// <summary>The selections below a selection, on one object type.</summary>
    ISelectionSet GetSelectionSet(ISelection selection, IObjectType typeContext);

    /// <summary>The object types that a selection can have.</summary>
    IEnumerable<IObjectType> GetPossibleTypes(ISelection selection);
}
