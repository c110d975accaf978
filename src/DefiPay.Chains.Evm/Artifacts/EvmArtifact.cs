namespace DefiPay.Chains.Evm.Artifacts;

/// <summary>What deploying a contract and speaking with it takes.</summary>
/// <param name="Name">The contract's name in its source, for example `BridgeGateway`.</param>
/// <param name="Abi">Its interface: a JSON array.</param>
/// <param name="Bytecode">The code that makes it, without constructor arguments: `0x` and lower-case hex.</param>
public sealed record EvmArtifact(string Name, string Abi, string Bytecode);
