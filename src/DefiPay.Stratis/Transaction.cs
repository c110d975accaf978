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

    private const int InputSizeMin = Hash256.Size + sizeof(uint) + 1 + sizeof(uint);
    private const int OutputSizeMin = sizeof(ulong) + 1;

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
        _bytes = Write();
        Id = new Hash256(Sha256d.Hash(_bytes));
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
        var version = reader.ReadInt32();
        var inputs = new TransactionInput[reader.ReadCount(InputSizeMin)];
        for (var i = 0; i < inputs.Length; i++)
        {
            var previous = new OutPoint(reader.ReadHash(), reader.ReadUInt32());
            inputs[i] = new TransactionInput(previous, reader.ReadVariableBytes(), reader.ReadUInt32());
        }

        var outputs = new TransactionOutput[reader.ReadCount(OutputSizeMin)];
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = new TransactionOutput(reader.ReadUInt64(), reader.ReadVariableBytes());
        }

        return new Transaction(inputs, outputs, reader.ReadUInt32(), version);
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

    private byte[] Write()
    {
        var writer = new WireWriter();
        writer.WriteInt32(Version);
        writer.WriteCount(Inputs.Count);
        foreach (var input in Inputs)
        {
            writer.WriteHash(input.Previous.TransactionId);
            writer.WriteUInt32(input.Previous.Index);
            writer.WriteVariableBytes(input.Script);
            writer.WriteUInt32(input.Sequence);
        }

        writer.WriteCount(Outputs.Count);
        foreach (var output in Outputs)
        {
            writer.WriteUInt64(output.ValueSatoshi);
            writer.WriteVariableBytes(output.Script);
        }

        writer.WriteUInt32(LockTime);
        return writer.Written.ToArray();
    }
}
