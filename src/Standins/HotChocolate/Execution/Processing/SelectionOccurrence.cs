using HotChocolate.Language;

namespace HotChocolate.Execution.Processing;

/// <summary>One place in the document that a selection was merged from.</summary>
/// <param name="Node">The field there.</param>
/// <param name="Mask">The conditions that all have to hold, one bit each; zero for none.</param>
internal readonly record struct SelectionOccurrence(FieldNode Node, long Mask);
