namespace HotChocolate.Execution.Processing;

/// <summary>The selections on one object type.</summary>
public interface ISelectionSet
{
    /// <summary>Identifies the set within its operation.</summary>
    int Id { get; }

    /// <summary>True when variables decide over some of the selections.</summary>
    bool IsConditional { get; }

    /// <summary>The selections in response order.</summary>
    IReadOnlyList<ISelection> Selections { get; }

    /// <summary>The operation.</summary>
    IOperation DeclaringOperation { get; }
}
