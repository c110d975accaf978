using HotChocolate.Language;

namespace HotChocolate;

/// <summary>Builds an <see cref="IError"/> step by step.</summary>
public interface IErrorBuilder
{
    /// <summary>Sets the message; required.</summary>
    IErrorBuilder SetMessage(string message);

    /// <summary>Sets or clears the code.</summary>
    IErrorBuilder SetCode(string? code);

    /// <summary>Sets the path from names and indexes.</summary>
    IErrorBuilder SetPath(IReadOnlyList<object>? path);

    /// <summary>Sets the path.</summary>
    IErrorBuilder SetPath(Path? path);

    /// <summary>Adds a location.</summary>
    IErrorBuilder AddLocation(Location location);

    /// <summary>Adds a location by its one-based line and column.</summary>
    IErrorBuilder AddLocation(int line, int column);

    /// <summary>Adds the location of a syntax node, when the node knows one.</summary>
    IErrorBuilder AddLocation(ISyntaxNode syntaxNode);

    /// <summary>Replaces the locations by those of the nodes.</summary>
    IErrorBuilder SetLocations<T>(IReadOnlyList<T>? syntaxNodes) where T : ISyntaxNode;

    /// <summary>Removes all locations.</summary>
    IErrorBuilder ClearLocations();

    /// <summary>Sets the exception behind the error.</summary>
    IErrorBuilder SetException(Exception? exception);

    /// <summary>Sets an extension member.</summary>
    IErrorBuilder SetExtension(string key, object? value);

    /// <summary>Removes an extension member.</summary>
    IErrorBuilder RemoveExtension(string key);

    /// <summary>Removes all extension members.</summary>
    IErrorBuilder ClearExtensions();

    /// <summary>Creates the error.</summary>
    /// <exception cref="InvalidOperationException">No message was set.</exception>
    IError Build();
}
