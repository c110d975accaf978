using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>Arguments as written, and what they are written for.</summary>
/// <param name="Owner">The field or directive.</param>
/// <param name="OwnerName">Its name.</param>
/// <param name="DeclaringType">The field's type; null for a directive.</param>
/// <param name="Nodes">The arguments given.</param>
/// <param name="Definitions">The arguments that exist.</param>
internal readonly record struct ArgumentList(
    ISyntaxNode Owner,
    string OwnerName,
    string? DeclaringType,
    IReadOnlyList<ArgumentNode> Nodes,
    IFieldCollection<IInputField> Definitions);
