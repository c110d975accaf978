using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>A variable at a place where a value is expected.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="LocationType">The type expected there; null inside a scalar's own literal or where nothing is known.</param>
/// <param name="HasDefault">Whether the place has a default value, which lets a nullable variable stand for a non-null value.</param>
internal readonly record struct VariableUse(VariableNode Variable, IType? LocationType, bool HasDefault);
