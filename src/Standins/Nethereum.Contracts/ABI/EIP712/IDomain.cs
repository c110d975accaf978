namespace Nethereum.ABI.EIP712;

/// <summary>What ties a signature to one application, chain and contract.</summary>
public interface IDomain;
