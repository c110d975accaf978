using HotChocolate.Language;

namespace HotChocolate;

/// <summary>The default <see cref="IErrorBuilder"/>.</summary>
public class ErrorBuilder : IErrorBuilder
{
    private readonly Dictionary<string, object?> _extensions = [];
    private readonly List<Location> _locations = [];
    private string? _message;
    private string? _code;
    private Path? _path;
    private Exception? _exception;

    /// <summary>Starts an empty builder.</summary>
    public static ErrorBuilder New() => new();

    /// <summary>Starts from a copy of <paramref name="error"/>.</summary>
    public static ErrorBuilder FromError(IError error)
    {
        var builder = new ErrorBuilder
        {
            _message = error.Message, _code = error.Code, _path = error.Path, _exception = error.Exception
        };
        builder._locations.AddRange(error.Locations ?? []);
        foreach (var (key, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            builder._extensions[key] = value;
        }

        return builder;
    }

    /// <summary>Reads an error from the members of a response error (<c>message</c>, <c>path</c>, <c>extensions</c>).</summary>
    public static ErrorBuilder FromDictionary(IReadOnlyDictionary<string, object?> dict)
    {
        var builder = new ErrorBuilder();
        builder.SetMessage((string)dict["message"]!);
        if (dict.TryGetValue("path", out var path) && path is IReadOnlyList<object> segments)
        {
            builder.SetPath(segments);
        }

        if (dict.TryGetValue("extensions", out var value) && value is IReadOnlyDictionary<string, object?> extensions)
        {
            foreach (var (key, extension) in extensions)
            {
                builder.SetExtension(key, extension);
            }
        }

        return builder;
    }

    /// <inheritdoc />
    public IErrorBuilder SetMessage(string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        _message = message;
        return this;
    }

    /// <inheritdoc />
    public IErrorBuilder SetCode(string? code)
    {
        _code = code;
        if (code is null)
        {
            _extensions.Remove("code");
        }
        else
        {
            _extensions["code"] = code;
        }

        return this;
    }

    /// <inheritdoc />
    public IErrorBuilder SetPath(Path? path)
    {
        _path = path;
        return this;
    }

    /// <inheritdoc />
    public IErrorBuilder SetPath(IReadOnlyList<object>? path) => SetPath(path is null ? null : Path.FromList(path));

    /// <inheritdoc />
    public IErrorBuilder AddLocation(Location location)
    {
        _locations.Add(location);
        return this;
    }

    /// <inheritdoc />
    public IErrorBuilder AddLocation(int line, int column) => AddLocation(new Location(line, column));

    /// <inheritdoc />
    public IErrorBuilder AddLocation(ISyntaxNode syntaxNode) =>
        syntaxNode.Location is { } location ? AddLocation(location.Line, location.Column) : this;

    /// <inheritdoc />
    public IErrorBuilder SetLocations<T>(IReadOnlyList<T>? syntaxNodes) where T : ISyntaxNode
    {
        _locations.Clear();
        foreach (var node in syntaxNodes ?? [])
        {
            AddLocation(node);
        }

        return this;
    }

    /// <inheritdoc />
    public IErrorBuilder ClearLocations()
    {
        _locations.Clear();
        return this;
    }

    /// <inheritdoc />
    public IErrorBuilder SetExtension(string key, object? value)
    {
        if (key == "code")
        {
            _code = value as string;
        }

        _extensions[key] = value;
        return this;
    }

    /// <inheritdoc />
    public IErrorBuilder RemoveExtension(string key)
    {
        _extensions.Remove(key);
        return this;
    }

    /// <inheritdoc />
    public IErrorBuilder ClearExtensions()
    {
        _extensions.Clear();
        return this;
    }

    /// <inheritdoc />
    public IErrorBuilder SetException(Exception? exception)
    {
        _exception = exception;
        return this;
    }

    /// <inheritdoc />
    public IError Build()
    {
        if (string.IsNullOrEmpty(_message))
        {
            throw new InvalidOperationException("An error needs a message: call SetMessage before Build.");
        }

        return new Error(
            _message,
            _code,
            _path,
            _locations.Count == 0 ? null : _locations.ToArray(),
            _extensions.Count == 0 ? null : new Dictionary<string, object?>(_extensions),
            _exception);
    }
}
