namespace DefiPay.Stratis.Events;

/// <summary>A public field of a logged struct.</summary>
/// <param name="Name">Its name in the source.</param>
/// <param name="Type">How its bytes are read.</param>
/// <param name="IsIndexed">Whether it is a topic too.</param>
public sealed record EventField(string Name, EventValueType Type, bool IsIndexed);
