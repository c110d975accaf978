namespace HotChocolate.Execution;

/// <summary>Builds results.</summary>
public sealed class OperationResultBuilder
{
    private readonly List<IError> _errors = [];
    private readonly Dictionary<string, object?> _extensions = [];
    private readonly Dictionary<string, object?> _contextData = [];
    private IReadOnlyDictionary<string, object?>? _data;

    /// <summary>Starts an empty builder.</summary>
    public static OperationResultBuilder New() => new();

    /// <summary>A result with one error and no data.</summary>
    public static IOperationResult CreateError(IError error, IReadOnlyDictionary<string, object?>? contextData = null) =>
        new OperationResult(null, [error], null, contextData);

    /// <summary>A result with errors and no data.</summary>
    public static IOperationResult CreateError(
        IReadOnlyList<IError> errors, IReadOnlyDictionary<string, object?>? contextData = null) =>
        new OperationResult(null, errors, null, contextData);

    /// <summary>Sets the data.</summary>
    public OperationResultBuilder SetData(IReadOnlyDictionary<string, object?>? data)
    {
        _data = data;
        return this;
    }

    /// <summary>Adds an error.</summary>
    public OperationResultBuilder AddError(IError error)
    {
        _errors.Add(error);
        return this;
    }

    /// <summary>Sets an additional member.</summary>
    public OperationResultBuilder SetExtension(string key, object? value)
    {
        _extensions[key] = value;
        return this;
    }

    /// <summary>Sets a value for those who handle the result.</summary>
    public OperationResultBuilder SetContextData(string key, object? value)
    {
        _contextData[key] = value;
        return this;
    }

    /// <summary>Creates the result.</summary>
    public IOperationResult Build() => new OperationResult(
        _data,
        _errors.Count == 0 ? null : _errors.ToArray(),
        _extensions.Count == 0 ? null : _extensions,
        _contextData.Count == 0 ? null : _contextData);
}
