namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>A class that takes an event.</summary>
public interface IEventDTO;
