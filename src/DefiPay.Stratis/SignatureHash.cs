using DefiPay.Crypto;

namespace DefiPay.Stratis;

/// <summary>The digest that an input's signature signs: Bitcoin's legacy one, over all inputs and outputs or over a part of them.</summary>
public static class SignatureHash
{
    /// <summary>The hash type that follows a signature: all outputs are signed (SIGHASH_ALL).</summary>
    public const byte All = 1;

    /// <summary>No output is signed, and of the other inputs the sequence number is not (SIGHASH_NONE).</summary>
    public const byte None = 2;

    /// <summary>Of the outputs only that of the input's own number is signed, and of the other inputs the sequence number is not (SIGHASH_SINGLE).</summary>
    public const byte Single = 3;

    /// <summary>Added to one of the others: no other input is signed (SIGHASH_ANYONECANPAY).</summary>
    public const byte AnyoneCanPay = 0x80;

    private const byte KindMask = 0x1f;

    /// <summary>Computes the digest for one input.</summary>
    /// <param name="transaction">The transaction; scripts of its inputs do not count.</param>
    /// <param name="inputIndex">Position of the input.</param>
    /// <param name="previousScript">Script of the output that the input spends; for a script hash the script that it stands for.</param>
    /// <param name="hashType">What is signed: the byte that follows the signature. One that is none of the above means <see cref="All"/>, and is signed itself.</param>
    /// <returns>32 bytes, in the order in which they are signed.</returns>
    public static byte[] Compute(Transaction transaction, int inputIndex, byte[] previousScript, byte hashType = All)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentOutOfRangeException.ThrowIfNegative(inputIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(inputIndex, transaction.Inputs.Count);
        var kind = hashType & KindMask;
        if (kind == Single && inputIndex >= transaction.Outputs.Count)
        {
            // An oddity of Bitcoin that is consensus: without such an output the number one is signed.
            var one = new byte[Hash256.Size];
            one[0] = 1;
            return one;
        }

        var writer = new WireWriter();
        if (kind is None or Single || (hashType & AnyoneCanPay) != 0)
        {
            Transaction.Write(writer, Signed(transaction, inputIndex, previousScript, hashType), (input, _) => input.Script);
        }
        else
        {
            Transaction.Write(writer, transaction, (input, i) => i == inputIndex ? previousScript : []);
        }

        writer.WriteInt32(hashType);
        return Sha256d.Hash(writer.Written);
    }

    /// <summary>The part of a transaction that a signature of such a type signs, as a transaction.</summary>
    private static Transaction Signed(Transaction transaction, int inputIndex, byte[] previousScript, byte hashType)
    {
        var kind = hashType & KindMask;
        var own = transaction.Inputs[inputIndex];
        own = new TransactionInput(own.Previous, previousScript, own.Sequence);
        IReadOnlyList<TransactionInput> inputs = (hashType & AnyoneCanPay) != 0
            ? [own]
            : [.. transaction.Inputs.Select((input, i) => i == inputIndex ? own : new TransactionInput(input.Previous, [], kind is None or Single ? 0 : input.Sequence))];
        IReadOnlyList<TransactionOutput> outputs = kind switch
        {
            None => [],
            // Those before it are there and empty, with a value of -1.
            Single => [.. Enumerable.Repeat(new TransactionOutput(ulong.MaxValue, []), inputIndex), transaction.Outputs[inputIndex]],
            _ => transaction.Outputs,
        };
        return new Transaction(inputs, outputs, transaction.LockTime, transaction.Version);
    }
}
