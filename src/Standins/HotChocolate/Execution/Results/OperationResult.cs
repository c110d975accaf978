using System.Buffers;
using System.Text.Json;

namespace HotChocolate.Execution;

/// <summary>The default <see cref="IOperationResult"/>. Executed data is kept as the JSON that is sent.</summary>
public sealed class OperationResult : ExecutionResult, IOperationResult
{
    private readonly byte[]? _rendered;
    private readonly int _renderedLength;
    private IReadOnlyDictionary<string, object?>? _data;

    /// <summary>Creates a result from values.</summary>
    public OperationResult(
        IReadOnlyDictionary<string, object?>? data,
        IReadOnlyList<IError>? errors = null,
        IReadOnlyDictionary<string, object?>? extensions = null,
        IReadOnlyDictionary<string, object?>? contextData = null)
    {
        _data = data;
        IsDataSet = data is not null;
        Errors = errors;
        Extensions = extensions;
        ContextData = contextData;
    }

    private OperationResult(
        byte[] rendered,
        int length,
        IReadOnlyList<IError>? errors,
        IReadOnlyDictionary<string, object?>? extensions,
        IReadOnlyDictionary<string, object?>? contextData)
        : this(null, errors, extensions, contextData)
    {
        _rendered = rendered;
        _renderedLength = length;
        IsDataSet = true;
    }

    /// <inheritdoc />
    public override ExecutionResultKind Kind => ExecutionResultKind.SingleResult;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object?>? Data => _data ??= Read();

    /// <inheritdoc />
    public IReadOnlyList<IError>? Errors { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, object?>? ContextData { get; }

    /// <inheritdoc />
    public bool IsDataSet { get; }

    /// <inheritdoc />
    public bool? HasNext => null;

    /// <summary>The data as it is sent, UTF-8; empty for a result made from values.</summary>
    internal ReadOnlySpan<byte> Rendered => _rendered.AsSpan(0, _renderedLength);

    /// <summary>A result whose data is rendered; the buffer goes back to the shared pool when the result is disposed.</summary>
    internal static OperationResult FromRendered(
        byte[] buffer,
        int length,
        IReadOnlyList<IError>? errors,
        IReadOnlyDictionary<string, object?>? extensions,
        IReadOnlyDictionary<string, object?>? contextData)
    {
        var result = new OperationResult(buffer, length, errors, extensions, contextData);
        result.RegisterForCleanup(() =>
        {
            ArrayPool<byte>.Shared.Return(buffer);
            return ValueTask.CompletedTask;
        });
        return result;
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object?> ToDictionary()
    {
        var members = new Dictionary<string, object?>();
        if (Errors is { Count: > 0 })
        {
            members["errors"] = Errors;
        }

        if (IsDataSet)
        {
            members["data"] = Data;
        }

        if (Extensions is { Count: > 0 })
        {
            members["extensions"] = Extensions;
        }

        return members;
    }

    private IReadOnlyDictionary<string, object?>? Read()
    {
        if (_renderedLength == 0)
        {
            return null;
        }

        var reader = new Utf8JsonReader(Rendered);
        return JsonElement.ParseValue(ref reader) is { ValueKind: JsonValueKind.Object } json ? ResultValues.ToMap(json) : null;
    }
}
