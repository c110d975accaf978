namespace HotChocolate;

/// <summary>An error of a GraphQL response. Instances never change; the <c>With…</c> members return altered copies.</summary>
public interface IError
{
    /// <summary>What went wrong, for a reader.</summary>
    string Message { get; }

    /// <summary>A stable code for programs, for example <c>HC0018</c>; written as <c>extensions.code</c>.</summary>
    string? Code { get; }

    /// <summary>The response path of the field that failed.</summary>
    Path? Path { get; }

    /// <summary>Where in the document the failing syntax stands.</summary>
    IReadOnlyList<Location>? Locations { get; }

    /// <summary>Additional members of the error, <c>code</c> among them when there is one.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The exception behind the error; it is never written to a response unless details are switched on.</summary>
    Exception? Exception { get; }

    /// <summary>Copy with another message.</summary>
    IError WithMessage(string message);

    /// <summary>Copy with another code, or without one.</summary>
    IError WithCode(string? code);

    /// <summary>Copy with another path.</summary>
    IError WithPath(Path path);

    /// <summary>Copy with a path given as names and indexes.</summary>
    IError WithPath(IReadOnlyList<object> path);

    /// <summary>Copy with other locations.</summary>
    IError WithLocations(IReadOnlyList<Location> locations);

    /// <summary>Copy with other extensions.</summary>
    IError WithExtensions(IReadOnlyDictionary<string, object?>? extensions);

    /// <summary>Copy with one extension set.</summary>
    IError SetExtension(string key, object? value);

    /// <summary>Copy without one extension.</summary>
    IError RemoveExtension(string key);

    /// <summary>Copy with another exception.</summary>
    IError WithException(Exception? exception);
}
