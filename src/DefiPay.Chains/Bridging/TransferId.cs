using System.Diagnostics.CodeAnalysis;

namespace DefiPay.Chains.Bridging;

/// <summary>The id of a transfer over the bridge: 32 bytes, written as <c>0x</c> and 64 lower-case hex digits on both chains.</summary>
/// <remarks>The default value is no transfer; <see cref="ToString"/> and <see cref="ToBytes"/> throw on it.</remarks>
public readonly record struct TransferId
{
    /// <summary>Bytes of an id.</summary>
    public const int Size = 32;

    private readonly string? _text;

    /// <summary>Takes the bytes as the contracts emit them.</summary>
    /// <exception cref="ArgumentException">They are not 32.</exception>
    public TransferId(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            throw new ArgumentException($"A transfer id has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        _text = TransferIdText.Of(bytes);
    }

    private string Text => _text ?? throw new InvalidOperationException("This transfer id was never set.");

    /// <summary>The id of a transfer with these fields.</summary>
    public static TransferId Of(TransferFields fields) => new(fields.ComputeId());

    /// <summary>Reads 64 hex digits in any case, with or without <c>0x</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TransferId id)
    {
        id = default;
        if (!TransferIdText.TryCanonicalize(text, out var canonical))
            return false;
        id = new TransferId(Convert.FromHexString(canonical.AsSpan(2)));
        return true;
    }

    /// <summary>The bytes.</summary>
    public byte[] ToBytes() => Convert.FromHexString(Text.AsSpan(2));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
