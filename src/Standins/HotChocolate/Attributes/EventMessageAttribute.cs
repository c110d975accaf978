namespace HotChocolate;

/// <summary>Binds a resolver parameter to the message of a subscription event.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
