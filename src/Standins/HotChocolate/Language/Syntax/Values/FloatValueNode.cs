using System.Globalization;
using System.Text;

namespace HotChocolate.Language;

/// <summary>A floating-point literal.</summary>
public sealed class FloatValueNode : SyntaxNode, IValueNode<string>, IFloatValueLiteral
{
    private readonly ReadOnlyMemory<byte> _text;
    private string? _value;

    /// <summary>A literal from its text, which is not checked again.</summary>
    public FloatValueNode(ReadOnlyMemory<byte> value, FloatFormat format) : this(null, value, format) { }

    /// <summary>A literal from its text, which is not checked again.</summary>
    public FloatValueNode(Location? location, ReadOnlyMemory<byte> value, FloatFormat format) : base(location)
    {
        _text = value;
        Format = format;
    }

    /// <summary>A literal from a number; the shortest text that reads back as the same number.</summary>
    public FloatValueNode(double value) : this(value.ToString("R", CultureInfo.InvariantCulture)) { }

    /// <summary>A literal from a number, with its scale.</summary>
    public FloatValueNode(decimal value) : this(value.ToString(CultureInfo.InvariantCulture)) { }

    private FloatValueNode(string text)
        : this(null, Encoding.ASCII.GetBytes(text), text.Contains('E') ? FloatFormat.Exponential : FloatFormat.FixedPoint) =>
        _value = text;

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>How the literal was written.</summary>
    public FloatFormat Format { get; }

    /// <summary>The text of the literal.</summary>
    public string Value => _value ??= Encoding.ASCII.GetString(_text.Span);

    object IValueNode.Value => Value;

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
    public FloatValueNode WithLocation(Location? location) => new(location, _text, Format);
}
