using DefiPay.Crypto;

namespace DefiPay.Stratis;

/// <summary>The digest that an input's signature signs: Bitcoin's legacy one over all inputs and outputs (SIGHASH_ALL).</summary>
public static class SignatureHash
{
    /// <summary>The hash type that follows a signature.</summary>
    public const byte All = 1;

    /// <summary>Computes the digest for one input.</summary>
    /// <param name="transaction">The transaction; scripts of its inputs do not count.</param>
    /// <param name="inputIndex">Position of the input.</param>
    /// <param name="previousScript">Script of the output that the input spends.</param>
    /// <returns>32 bytes, in the order in which they are signed.</returns>
    public static byte[] Compute(Transaction transaction, int inputIndex, byte[] previousScript)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentOutOfRangeException.ThrowIfNegative(inputIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(inputIndex, transaction.Inputs.Count);
        var writer = new WireWriter();
        Transaction.Write(writer, transaction, (input, i) => i == inputIndex ? previousScript : []);
        writer.WriteInt32(All);
        return Sha256d.Hash(writer.Written);
    }
}
