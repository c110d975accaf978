namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>A base for classes that take a custom error.</summary>
public class ErrorDTO : IErrorDTO;
