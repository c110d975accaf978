namespace DefiPay.Deployment.Contracts;

/// <summary>A parameter of a contract's method.</summary>
/// <param name="Name">As in the source.</param>
/// <param name="Type">Short name of the type: `UInt256`, `Address`, `Byte[]`.</param>
public sealed record ContractParameterInfo(string Name, string Type);
