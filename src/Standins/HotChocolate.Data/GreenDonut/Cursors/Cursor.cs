using System.Collections.Immutable;

namespace GreenDonut.Data.Cursors;

/// <summary>The place of a row in an order: the values of its keys.</summary>
/// <param name="Values">One value a key; null where the text did not hold one.</param>
public record Cursor(ImmutableArray<object?> Values);
