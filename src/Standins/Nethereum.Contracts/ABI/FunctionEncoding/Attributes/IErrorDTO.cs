namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>A class that takes a custom error.</summary>
public interface IErrorDTO;
