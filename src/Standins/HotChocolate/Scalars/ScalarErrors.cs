using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>What leaf types say when they refuse a value.</summary>
internal static class ScalarErrors
{
    public static SerializationException ParseLiteral(INamedType type, IValueNode literal) =>
        new($"{type.Name} cannot parse the given literal of type `{literal.GetType().Name}`.", type);

    public static SerializationException ParseValue(INamedType type, object? value) =>
        new($"{type.Name} cannot parse the given value of type `{value?.GetType().FullName ?? "null"}`.", type);

    public static SerializationException ParseResult(INamedType type, object? value) =>
        new($"{type.Name} cannot parse the given result of type `{value?.GetType().FullName ?? "null"}`.", type);

    public static SerializationException Serialize(INamedType type, object? value)
    {
        _ = value;
        return new SerializationException($"{type.Name} cannot serialize the given value.", type);
    }

    public static SerializationException Deserialize(INamedType type, object? value)
    {
        _ = value;
        return new SerializationException($"{type.Name} cannot deserialize the given value.", type);
    }
}
