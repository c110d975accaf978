namespace DefiPay.Stratis.Events;

/// <summary>The type of a logged field.</summary>
/// <param name="Kind">What its bytes stand for.</param>
/// <param name="Element">Type of the elements of an array; else null.</param>
/// <param name="StructName">Name of the struct in the contract's module; else null.</param>
public sealed record EventValueType(EventValueKind Kind, EventValueType? Element = null, string? StructName = null);
