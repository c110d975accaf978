using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate;

/// <summary>Why a schema could not be built.</summary>
public interface ISchemaError
{
    /// <summary>What is wrong.</summary>
    string Message { get; }

    /// <summary>A stable code; see <see cref="ErrorCodes.Schema"/>.</summary>
    string? Code { get; }

    /// <summary>The schema member that is wrong.</summary>
    ITypeSystemObject? TypeSystemObject { get; }

    /// <summary>The syntax that is wrong.</summary>
    IReadOnlyCollection<ISyntaxNode> SyntaxNodes { get; }

    /// <summary>Where in the schema it is.</summary>
    IReadOnlyCollection<object>? Path { get; }

    /// <summary>Additional values.</summary>
    IReadOnlyDictionary<string, object> Extensions { get; }

    /// <summary>The exception behind the error.</summary>
    Exception? Exception { get; }
}
