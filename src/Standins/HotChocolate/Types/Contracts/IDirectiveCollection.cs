namespace HotChocolate.Types;

/// <summary>The directives applied to one schema member, in order.</summary>
public interface IDirectiveCollection : IReadOnlyList<Directive>
{
    /// <summary>The directives of one name.</summary>
    IEnumerable<Directive> this[string directiveName] { get; }

    /// <summary>True when a directive of that name is applied.</summary>
    bool ContainsDirective(string directiveName);

    /// <summary>True when a directive with that runtime type is applied.</summary>
    bool ContainsDirective<TRuntimeType>() where TRuntimeType : notnull;

    /// <summary>The first directive of that name, or null.</summary>
    Directive? FirstOrDefault(string directiveName);

    /// <summary>The first directive with that runtime type, or null.</summary>
    Directive? FirstOrDefault<TRuntimeType>() where TRuntimeType : notnull;
}
