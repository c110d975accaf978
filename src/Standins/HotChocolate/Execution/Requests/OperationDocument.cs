using System.Text;
using HotChocolate.Language;

namespace HotChocolate.Execution;

/// <summary>A document as syntax tree.</summary>
/// <param name="document">The tree.</param>
public sealed class OperationDocument(DocumentNode document) : IOperationDocument
{
    /// <summary>The tree.</summary>
    public DocumentNode Document { get; } = document ?? throw new ArgumentNullException(nameof(document));

    /// <inheritdoc />
    public Task WriteToAsync(Stream output, CancellationToken cancellationToken = default) =>
        output.WriteAsync(ToArray(), cancellationToken).AsTask();

    /// <inheritdoc />
    public ReadOnlySpan<byte> AsSpan() => ToArray();

    /// <inheritdoc />
    public byte[] ToArray() => Encoding.UTF8.GetBytes(ToString());

    /// <inheritdoc />
    public override string ToString() => Document.ToString(indented: false);
}
