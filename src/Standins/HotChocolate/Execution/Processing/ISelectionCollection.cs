using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>Selections below a field, those that are skipped left out.</summary>
public interface ISelectionCollection : IReadOnlyList<ISelection>
{
    /// <summary>The selections of one field below these.</summary>
    ISelectionCollection Select(string fieldName);

    /// <summary>The selections of some fields below these.</summary>
    ISelectionCollection Select(ReadOnlySpan<string> fieldNames);

    /// <summary>The selections below these on one type.</summary>
    ISelectionCollection Select(INamedType typeContext);

    /// <summary>True when a field of that name is selected below these.</summary>
    bool IsSelected(string fieldName);
}
