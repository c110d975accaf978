using System.Numerics;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.ABI.EIP712;

/// <summary>The usual domain of EIP-712. What is not set is not part of it.</summary>
[Struct("EIP712Domain")]
public class Domain : IDomain
{
    /// <summary>The application.</summary>
    [Parameter("string", "name", 1)]
    public virtual string Name { get; set; }

    /// <summary>Its version.</summary>
    [Parameter("string", "version", 2)]
    public virtual string Version { get; set; }

    /// <summary>The chain.</summary>
    [Parameter("uint256", "chainId", 3)]
    public virtual BigInteger? ChainId { get; set; }

    /// <summary>The contract that will check the signature.</summary>
    [Parameter("address", "verifyingContract", 4)]
    public virtual string VerifyingContract { get; set; }
}
