using System.Text;

namespace HotChocolate.Language;

/// <summary>A string literal; its value has escapes resolved and block indentation removed.</summary>
public sealed class StringValueNode : SyntaxNode, IValueNode<string>, IHasSpan
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private string? _value;

    /// <summary>A literal from its value.</summary>
    public StringValueNode(string value) : this(null, value, block: false) { }

    /// <summary>A literal from its value; <paramref name="block"/> decides how it is printed.</summary>
    public StringValueNode(Location? location, string value, bool block) : base(location)
    {
        _value = value ?? throw new ArgumentNullException(nameof(value));
        Block = block;
    }

    /// <summary>A literal from its value in UTF-8; <paramref name="block"/> decides how it is printed.</summary>
    public StringValueNode(Location? location, ReadOnlyMemory<byte> value, bool block) : base(location)
    {
        _utf8 = value;
        Block = block;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The value.</summary>
    public string Value => _value ??= Encoding.UTF8.GetString(_utf8.Span);

    /// <summary>Whether the literal was a block string.</summary>
    public bool Block { get; }

    object IValueNode.Value => Value;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> AsSpan() => _utf8.IsEmpty ? Encoding.UTF8.GetBytes(Value) : _utf8.Span;

    /// <inheritdoc/>
    public override IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <summary>The same value at another place.</summary>
    public StringValueNode WithLocation(Location? location) => new(location, Value, Block);

    /// <summary>Another value at the same place.</summary>
    public StringValueNode WithValue(string value) => new(Location, value, Block);

    /// <summary>Another value at the same place.</summary>
    public StringValueNode WithValue(string value, bool block) => new(Location, value, block);
}
