namespace HotChocolate.Language;

/// <summary>A literal whose text can be had as UTF-8.</summary>
public interface IHasSpan
{
    /// <summary>The text as UTF-8.</summary>
    ReadOnlySpan<byte> AsSpan();
}
