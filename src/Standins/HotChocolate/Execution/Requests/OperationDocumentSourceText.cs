using System.Text;

namespace HotChocolate.Execution;

/// <summary>A document as text.</summary>
/// <param name="sourceText">The text.</param>
public sealed class OperationDocumentSourceText(string sourceText) : IOperationDocument
{
    /// <summary>The text.</summary>
    public string SourceText { get; } = sourceText ?? throw new ArgumentNullException(nameof(sourceText));

    /// <inheritdoc />
    public Task WriteToAsync(Stream output, CancellationToken cancellationToken = default) =>
        output.WriteAsync(ToArray(), cancellationToken).AsTask();

    /// <inheritdoc />
    public ReadOnlySpan<byte> AsSpan() => ToArray();

    /// <inheritdoc />
    public byte[] ToArray() => Encoding.UTF8.GetBytes(SourceText);

    /// <inheritdoc />
    public override string ToString() => SourceText;
}
