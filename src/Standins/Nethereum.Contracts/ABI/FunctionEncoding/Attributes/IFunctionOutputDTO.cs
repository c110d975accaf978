namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>A class that takes a function's outputs.</summary>
public interface IFunctionOutputDTO;
