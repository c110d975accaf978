using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HotChocolate.Execution.Serialization;

namespace HotChocolate.Execution;

/// <summary>Results as text.</summary>
public static class ExecutionResultExtensions
{
    /// <summary>A single result as JSON. Throws <see cref="NotSupportedException"/> for streams.</summary>
    public static string ToJson(this IExecutionResult result, bool withIndentations = true)
    {
        if (result is not IOperationResult single)
            throw new NotSupportedException($"A result of kind {result.Kind} is not one JSON document.");
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = withIndentations, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options)) JsonResultFormatter.Write(writer, single);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
