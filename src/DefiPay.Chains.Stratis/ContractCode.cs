namespace DefiPay.Chains.Stratis;

/// <summary>The code at a contract's address.</summary>
/// <param name="Bytecode">A .NET assembly, which may hold several contracts: one that creates others carries their code.</param>
/// <param name="TypeName">Which class of it this contract is; null when the node does not say.</param>
public sealed record ContractCode(byte[] Bytecode, string? TypeName);
