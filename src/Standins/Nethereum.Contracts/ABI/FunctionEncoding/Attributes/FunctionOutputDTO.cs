namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>A base for classes that take a function's outputs.</summary>
public class FunctionOutputDTO : IFunctionOutputDTO;
