namespace Nethereum.Model;

/// <summary>A signature over secp256k1 from which the signer can be told.</summary>
public interface ISignature
{
    /// <summary>32 bytes, or fewer without leading zeros.</summary>
    byte[] R { get; }

    /// <summary>32 bytes, or fewer without leading zeros.</summary>
    byte[] S { get; }

    /// <summary>Which of the possible signers; with the chain id on legacy transactions.</summary>
    byte[] V { get; set; }
}
