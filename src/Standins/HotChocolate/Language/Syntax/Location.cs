namespace HotChocolate.Language;

/// <summary>Where a node stands in the source.</summary>
/// <param name="start">Byte offset of its first byte.</param>
/// <param name="end">Byte offset behind its last byte.</param>
/// <param name="line">Line of its first byte, from 1.</param>
/// <param name="column">Column of its first byte in that line, from 1, counted in bytes.</param>
public sealed class Location(int start, int end, int line, int column)
{
    /// <summary>Byte offset of the first byte.</summary>
    public int Start { get; } = start;

    /// <summary>Byte offset behind the last byte.</summary>
    public int End { get; } = end;

    /// <summary>Line of the first byte, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Column of the first byte, from 1.</summary>
    public int Column { get; } = column;
}
