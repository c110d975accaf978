using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>A type without selections: a scalar or enum. It translates between syntax, runtime and result values.</summary>
public interface ILeafType : INamedOutputType, INamedInputType, IHasDirectives
{
    /// <summary>True when the literal has a form this type may accept.</summary>
    bool IsInstanceOfType(IValueNode valueSyntax);

    /// <summary>True when the runtime value belongs to this type.</summary>
    bool IsInstanceOfType(object? runtimeValue);

    /// <summary>Literal to runtime value.</summary>
    /// <exception cref="SerializationException">The literal is refused.</exception>
    object? ParseLiteral(IValueNode valueSyntax);

    /// <summary>Runtime value to literal.</summary>
    /// <exception cref="SerializationException">The value is refused.</exception>
    IValueNode ParseValue(object? runtimeValue);

    /// <summary>Result value to literal.</summary>
    /// <exception cref="SerializationException">The value is refused.</exception>
    IValueNode ParseResult(object? resultValue);

    /// <summary>Runtime value to what is written as JSON.</summary>
    /// <exception cref="SerializationException">The value is refused.</exception>
    object? Serialize(object? runtimeValue);

    /// <summary>JSON value to runtime value.</summary>
    /// <exception cref="SerializationException">The value is refused.</exception>
    object? Deserialize(object? resultValue);
}
