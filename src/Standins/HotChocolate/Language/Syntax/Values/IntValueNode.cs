using System.Globalization;
using System.Text;

namespace HotChocolate.Language;

/// <summary>An integer literal of any length.</summary>
public sealed class IntValueNode : SyntaxNode, IValueNode<string>, IIntValueLiteral
{
    private readonly ReadOnlyMemory<byte> _text;
    private string? _value;

    /// <summary>A literal from its text, which is not checked again.</summary>
    public IntValueNode(ReadOnlyMemory<byte> value) : this(null, value) { }

    /// <summary>A literal from its text, which is not checked again.</summary>
    public IntValueNode(Location? location, ReadOnlyMemory<byte> value) : base(location) => _text = value;

    /// <summary>A literal from a number.</summary>
    public IntValueNode(byte value) : this((long)value) { }

    /// <summary>A literal from a number.</summary>
    public IntValueNode(short value) : this((long)value) { }

    /// <summary>A literal from a number.</summary>
    public IntValueNode(int value) : this((long)value) { }

    /// <summary>A literal from a number.</summary>
    public IntValueNode(uint value) : this((long)value) { }

    /// <summary>A literal from a number.</summary>
    public IntValueNode(long value) : this(value.ToString(CultureInfo.InvariantCulture)) { }

    /// <summary>A literal from a number.</summary>
    public IntValueNode(ulong value) : this(value.ToString(CultureInfo.InvariantCulture)) { }

    private IntValueNode(string text) : this(null, Encoding.ASCII.GetBytes(text)) => _value = text;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The digits, with a minus sign when negative.</summary>
    public string Value => _value ??= Encoding.ASCII.GetString(_text.Span);

    object IValueNode.Value => Value;

    /// <inheritdoc/>
    public byte ToByte() => LiteralText.Integer<byte>(_text.Span);

    /// <inheritdoc/>
    public short ToInt16() => LiteralText.Integer<short>(_text.Span);

    /// <inheritdoc/>
    public int ToInt32() => LiteralText.Integer<int>(_text.Span);

    /// <inheritdoc/>
    public long ToInt64() => LiteralText.Integer<long>(_text.Span);

    /// <inheritdoc/>
    public sbyte ToSByte() => LiteralText.Integer<sbyte>(_text.Span);

    /// <inheritdoc/>
    public ushort ToUInt16() => LiteralText.Integer<ushort>(_text.Span);

    /// <inheritdoc/>
    public uint ToUInt32() => LiteralText.Integer<uint>(_text.Span);

    /// <inheritdoc/>
    public ulong ToUInt64() => LiteralText.Integer<ulong>(_text.Span);

    /// <inheritdoc/>
    public float ToSingle() => LiteralText.Real<float>(_text.Span);

    /// <inheritdoc/>
    public double ToDouble() => LiteralText.Real<double>(_text.Span);

    /// <inheritdoc/>
    public decimal ToDecimal() => LiteralText.Real<decimal>(_text.Span);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> AsSpan() => _text.Span;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <summary>The same literal at another place.</summary>
    public IntValueNode WithLocation(Location? location) => new(location, _text);
}
