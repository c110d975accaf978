namespace HotChocolate.Execution;

/// <summary>A document as text or as syntax tree.</summary>
public interface IOperationDocument
{
    /// <summary>Writes the text as UTF-8.</summary>
    Task WriteToAsync(Stream output, CancellationToken cancellationToken = default);

    /// <summary>The text as UTF-8.</summary>
    ReadOnlySpan<byte> AsSpan();

    /// <summary>The text as UTF-8.</summary>
    byte[] ToArray();

    /// <summary>The text.</summary>
    string ToString();
}
