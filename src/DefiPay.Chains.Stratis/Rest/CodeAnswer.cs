namespace DefiPay.Chains.Stratis.Rest;

/// <summary><c>api/SmartContracts/code</c>: of an unknown address only a message.</summary>
internal sealed record CodeAnswer(string? Type, string? Bytecode, string? Message);
