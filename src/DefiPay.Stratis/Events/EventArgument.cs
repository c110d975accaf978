namespace DefiPay.Stratis.Events;

/// <summary>A field of an event with its value.</summary>
/// <param name="Name">The field's name in the source.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">The value, of the .NET type that <see cref="EventValueKind"/> names; null where the log has no bytes for it.</param>
public sealed record EventArgument(string Name, EventValueType Type, object? Value);
