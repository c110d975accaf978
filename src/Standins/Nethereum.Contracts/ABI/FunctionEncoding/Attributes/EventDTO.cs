namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>A base for classes that take an event.</summary>
public class EventDTO : IEventDTO;
