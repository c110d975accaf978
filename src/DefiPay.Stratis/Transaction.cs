using System.Diagnostics.CodeAnalysis;
using DefiPay.Crypto;

namespace DefiPay.Stratis;

/// <summary>A transaction in Bitcoin's plain wire format, without time field and witness. It does not change once it is made.</summary>
public sealed class Transaction
{
    /// <summary>The version that wallets write.</summary>
    public const int CurrentVersion = 1;

    /// <summary>No transaction is longer than a block may be: 1,000,000 bytes.</summary>
    public const int SizeMax = 1_000_000;

    private readonly byte[] _bytes;

    /// <summary>Makes a transaction.</summary>
    /// <param name="inputs">What it spends.</param>
    /// <param name="outputs">What it pays.</param>
    /// <param name="lockTime">Height or time before which it may not be mined; 0 for none.</param>
    /// <param name="version">Version number.</param>
    public Transaction(
        IReadOnlyList<TransactionInput> inputs, IReadOnlyList<TransactionOutput> outputs, uint lockTime = 0, int version = CurrentVersion)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(outputs);
        Inputs = inputs;
        Outputs = outputs;
        LockTime = lockTime;
        Version = version;
        var writer = new WireWriter();
        Write(writer, this, (input, _) => input.Script);
        _bytes = writer.Written.ToArray();
        Id = new Hash256(Sha256d.Hash(_bytes));
    }

    private Transaction(TransactionInput[] inputs, TransactionOutput[] outputs, TransactionView view)
    {
        Inputs = inputs;
        Outputs = outputs;
        LockTime = view.LockTime;
        Version = view.Version;
        _bytes = view.Bytes.ToArray();
        Id = view.ComputeId();
    }

    /// <summary>Version number.</summary>
    public int Version { get; }

    /// <summary>What it spends.</summary>
    public IReadOnlyList<TransactionInput> Inputs { get; }

    /// <summary>What it pays.</summary>
    public IReadOnlyList<TransactionOutput> Outputs { get; }

    /// <summary>Height or time before which it may not be mined; 0 for none.</summary>
    public uint LockTime { get; }

    /// <summary>Double SHA-256 of the bytes.</summary>
    public Hash256 Id { get; }

    /// <summary>Length in bytes.</summary>
    public int Size => _bytes.Length;

    /// <summary>Whether this is a block's first transaction, which makes coins out of fees.</summary>
    public bool IsCoinbase => Inputs is [var only] && only.Previous == OutPoint.None;

    /// <summary>Whether the engine made it: it spends contracts' coins, without signatures.</summary>
    public bool IsGenerated => Inputs is [var first, ..] && first.Script is [ContractOpcode.Spend];

    /// <summary>Reads a transaction that takes up all of the bytes.</summary>
    /// <exception cref="FormatException">The bytes are no transaction.</exception>
    public static Transaction Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new WireReader(bytes);
        var transaction = Read(ref reader);
        return reader.Remaining == 0 ? transaction : throw new FormatException($"{reader.Remaining} bytes are left after the transaction.");
    }

    /// <summary>Reads a transaction from its hexadecimal form.</summary>
    /// <param name="hex">Digits in either case.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="error">What is wrong with the text.</param>
    public static bool TryParse(
        string? hex, [NotNullWhen(true)] out Transaction? transaction, [NotNullWhen(false)] out string? error)
    {
        transaction = null;
        error = hex switch
        {
            null or "" => "it is empty",
            { Length: > 2 * SizeMax } => $"it is longer than {SizeMax} bytes",
            _ => null,
        };
        if (error is not null)
        {
            return false;
        }

        try
        {
            transaction = Decode(Convert.FromHexString(hex!));
            return true;
        }
        catch (FormatException exception)
        {
            error = exception.Message;
            return false;
        }
    }

    /// <summary>Reads a transaction and leaves what follows it.</summary>
    /// <exception cref="FormatException">The bytes are no transaction.</exception>
    public static Transaction Read(ref WireReader reader)
    {
        var view = TransactionView.Read(ref reader);
        var inputs = new TransactionInput[view.InputCount];
        var index = 0;
        foreach (var input in view.Inputs)
        {
            inputs[index++] = new TransactionInput(input.Previous, input.Script.ToArray(), input.Sequence);
        }

        var outputs = new TransactionOutput[view.OutputCount];
        index = 0;
        foreach (var output in view.Outputs)
        {
            outputs[index++] = new TransactionOutput(output.ValueSatoshi, output.Script.ToArray());
        }

        return new Transaction(inputs, outputs, view);
    }

    /// <summary>The wire format.</summary>
    public byte[] ToBytes() => [.. _bytes];

    /// <summary>The wire format as lower-case hexadecimal digits.</summary>
    public string ToHex() => Convert.ToHexStringLower(_bytes);

    /// <summary>Appends the wire format.</summary>
    public void WriteTo(WireWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBytes(_bytes);
    }

    /// <summary>Appends the wire format with other scripts in the inputs.</summary>
    internal static void Write(WireWriter writer, Transaction transaction, Func<TransactionInput, int, byte[]> scriptOf)
    {
        writer.WriteInt32(transaction.Version);
        writer.WriteCount(transaction.Inputs.Count);
        for (var i = 0; i < transaction.Inputs.Count; i++)
        {
            var input = transaction.Inputs[i];
            writer.WriteHash(input.Previous.TransactionId);
            writer.WriteUInt32(input.Previous.Index);
            writer.WriteVariableBytes(scriptOf(input, i));
            writer.WriteUInt32(input.Sequence);
        }

        writer.WriteCount(transaction.Outputs.Count);
        foreach (var output in transaction.Outputs)
        {
            writer.WriteUInt64(output.ValueSatoshi);
            writer.WriteVariableBytes(output.Script);
        }

        writer.WriteUInt32(transaction.LockTime);
    }
}
