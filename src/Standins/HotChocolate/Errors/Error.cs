namespace HotChocolate;

/// <summary>The default <see cref="IError"/>.</summary>
public class Error : IError
{
    private const string CodeKey = "code";

    /// <summary>Creates an error; <paramref name="code"/> also becomes the extension <c>code</c>.</summary>
    public Error(
        string message,
        string? code = null,
        Path? path = null,
        IReadOnlyList<Location>? locations = null,
        IReadOnlyDictionary<string, object?>? extensions = null,
        Exception? exception = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        Message = message;
        Code = code;
        Path = path;
        Locations = locations is { Count: > 0 } ? locations : null;
        Extensions = extensions;
        Exception = exception;

        if (code is not null && !(extensions?.ContainsKey(CodeKey) ?? false))
        {
            Extensions = Copy(CodeKey, code);
        }
    }

    /// <inheritdoc />
    public string Message { get; }

    /// <inheritdoc />
    public string? Code { get; }

    /// <inheritdoc />
    public Path? Path { get; }

    /// <inheritdoc />
    public IReadOnlyList<Location>? Locations { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <inheritdoc />
    public Exception? Exception { get; }

    /// <inheritdoc />
    public IError WithMessage(string message) => new Error(message, Code, Path, Locations, Extensions, Exception);

    /// <inheritdoc />
    public IError WithCode(string? code) => string.IsNullOrEmpty(code)
        ? new Error(Message, null, Path, Locations, Without(CodeKey), Exception)
        : new Error(Message, code, Path, Locations, Copy(CodeKey, code), Exception);

    /// <inheritdoc />
    public IError WithPath(Path path) => new Error(Message, Code, path, Locations, Extensions, Exception);

    /// <inheritdoc />
    public IError WithPath(IReadOnlyList<object> path) => WithPath(Path.FromList(path));

    /// <inheritdoc />
    public IError WithLocations(IReadOnlyList<Location> locations) =>
        new Error(Message, Code, Path, locations, Extensions, Exception);

    /// <inheritdoc />
    public IError WithExtensions(IReadOnlyDictionary<string, object?>? extensions) =>
        new Error(Message, Code, Path, Locations, extensions, Exception);

    /// <inheritdoc />
    public IError SetExtension(string key, object? value) => key == CodeKey && value is string code
        ? WithCode(code)
        : new Error(Message, Code, Path, Locations, Copy(key, value), Exception);

    /// <inheritdoc />
    public IError RemoveExtension(string key) =>
        new Error(Message, key == CodeKey ? null : Code, Path, Locations, Without(key), Exception);

    /// <inheritdoc />
    public IError WithException(Exception? exception) =>
        new Error(Message, Code, Path, Locations, Extensions, exception);

    private Dictionary<string, object?> Copy(string key, object? value)
    {
        var copy = new Dictionary<string, object?>();
        foreach (var (name, existing) in Extensions ?? new Dictionary<string, object?>())
        {
            copy[name] = existing;
        }

        copy[key] = value;
        return copy;
    }

    private IReadOnlyDictionary<string, object?>? Without(string key)
    {
        if (Extensions is null || !Extensions.ContainsKey(key))
        {
            return Extensions;
        }

        var rest = Extensions.Where(e => e.Key != key).ToDictionary(e => e.Key, e => e.Value);
        return rest.Count == 0 ? null : rest;
    }
}
