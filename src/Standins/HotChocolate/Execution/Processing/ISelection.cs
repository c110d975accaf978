using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>A field selection of a compiled operation; equal selections of one response name are merged into it.</summary>
public interface ISelection
{
    /// <summary>Identifies the selection within its operation.</summary>
    int Id { get; }

    /// <summary>The selected field.</summary>
    IObjectField Field { get; }

    /// <summary>The type of the field.</summary>
    IType Type { get; }

    /// <summary>The kind of the field's type.</summary>
    TypeKind TypeKind { get; }

    /// <summary>True when the field returns a list.</summary>
    bool IsList { get; }

    /// <summary>The syntax; of merged selections, that of the first with all their selection sets.</summary>
    FieldNode SyntaxNode { get; }

    /// <summary>The name in the response.</summary>
    string ResponseName { get; }

    /// <summary>The type that declares the field.</summary>
    IObjectType DeclaringType { get; }

    /// <summary>The set that the selection belongs to.</summary>
    ISelectionSet DeclaringSelectionSet { get; }

    /// <summary>The operation.</summary>
    IOperation DeclaringOperation { get; }

    /// <summary>The merged selection set below.</summary>
    SelectionSetNode? SelectionSet { get; }

    /// <summary>The arguments.</summary>
    ArgumentMap Arguments { get; }

    /// <summary>True when variables decide whether the selection is in the result.</summary>
    bool IsConditional { get; }

    /// <summary>False for selections the server added for itself.</summary>
    bool IsInternal { get; }

    /// <summary>The pipeline.</summary>
    FieldDelegate? ResolverPipeline { get; }

    /// <summary>The synchronous resolver, for a field without middleware that is pure.</summary>
    PureFieldDelegate? PureResolver { get; }

    /// <summary>True when the selection is in the result under these conditions.</summary>
    bool IsIncluded(long includeFlags, bool allowInternals = false);
}
