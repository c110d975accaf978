using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate;

/// <summary>Builds an <see cref="ISchemaError"/>.</summary>
public class SchemaErrorBuilder
{
    private readonly SchemaError _error = new();

    /// <summary>Starts an empty builder.</summary>
    public static SchemaErrorBuilder New() => new();

    /// <summary>Sets the message; required.</summary>
    public SchemaErrorBuilder SetMessage(string message)
    {
        _error.Message = message;
        return this;
    }

    /// <summary>Sets the code.</summary>
    public SchemaErrorBuilder SetCode(string code)
    {
        _error.Code = code;
        return this;
    }

    /// <summary>Sets the path.</summary>
    public SchemaErrorBuilder SetPath(IReadOnlyCollection<object> path)
    {
        _error.Path = path;
        return this;
    }

    /// <summary>Sets the path.</summary>
    public SchemaErrorBuilder SetPath(Path path) => SetPath(path.ToList());

    /// <summary>Sets the schema member that is wrong.</summary>
    public SchemaErrorBuilder SetTypeSystemObject(ITypeSystemObject typeSystemObject)
    {
        _error.TypeSystemObject = typeSystemObject;
        return this;
    }

    /// <summary>Adds the syntax that is wrong.</summary>
    public SchemaErrorBuilder AddSyntaxNode(ISyntaxNode syntaxNode)
    {
        _error.Nodes.Add(syntaxNode);
        return this;
    }

    /// <summary>Sets an additional value.</summary>
    public SchemaErrorBuilder SetExtension(string key, object value)
    {
        _error.Values[key] = value;
        return this;
    }

    /// <summary>Sets the exception behind the error; its message stands in for a missing one.</summary>
    public SchemaErrorBuilder SetException(Exception exception)
    {
        _error.Exception = exception;
        _error.Message ??= exception.Message;
        return this;
    }

    /// <summary>Creates the error.</summary>
    /// <exception cref="InvalidOperationException">No message was set.</exception>
    public ISchemaError Build() => string.IsNullOrEmpty(_error.Message)
        ? throw new InvalidOperationException("A schema error needs a message.")
        : _error;

    /// <summary>Creates an exception with just this error.</summary>
    public SchemaException BuildException() => new(Build());

    private sealed class SchemaError : ISchemaError
    {
        public string Message { get; set; } = null!;

        public string? Code { get; set; }

        public ITypeSystemObject? TypeSystemObject { get; set; }

        public List<ISyntaxNode> Nodes { get; } = [];

        public IReadOnlyCollection<ISyntaxNode> SyntaxNodes => Nodes;

        public IReadOnlyCollection<object>? Path { get; set; }

        public Dictionary<string, object> Values { get; } = [];

        public IReadOnlyDictionary<string, object> Extensions => Values;

        public Exception? Exception { get; set; }
    }
}
