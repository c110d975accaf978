using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>What is said of input that its type refuses.</summary>
internal static class InputErrors
{
    public static SerializationException NullForNonNull(IType type, Path path, IInputFieldInfo? field) => New(
        type, path, field, ErrorCodes.Execution.NonNullViolation, "Cannot accept null for non-nullable input.");

    public static SerializationException RequiredField(InputField field, Path path) => New(
        field.Type, path.Append(field.Name), field, ErrorCodes.Execution.NonNullViolation, $"The required input field `{field.Name}` is missing.");

    public static SerializationException UnknownField(InputObjectType type, string name, Path path) => new(
        ErrorBuilder.New()
            .SetMessage($"The field `{name}` does not exist on the type `{type.Name}`.")
            .SetPath(path)
            .SetExtension("type", type.Name)
            .Build(),
        type,
        path);

    public static SerializationException ObjectExpected(InputObjectType type, IValueNode value, Path path) => New(
        type, path, null, null, $"{type.Name} expects an object, not a literal of type `{value.GetType().Name}`.");

    public static SerializationException OneOf(InputObjectType type, int count, Path path) => New(
        type,
        path,
        null,
        count == 0 ? ErrorCodes.Execution.OneOfNoFieldSet
            : count > 1 ? ErrorCodes.Execution.OneOfMoreThanOneFieldSet : ErrorCodes.Execution.OneOfFieldIsNull,
        $"The OneOf input object `{type.Name}` needs exactly one field with a value, but {count} were given.");

    public static SerializationException NotAnInputType(IType type, Path path) => New(
        type, path, null, ErrorCodes.Execution.MustBeInputType, $"`{type.Print()}` is no input type.");

    public static SerializationException TooDeep(IType type, Path path, int depth) => New(
        type, path, null, null, $"The input is nested deeper than {depth} levels.");

    public static SerializationException NoConversion(object? value, Type target, IInputFieldInfo field, Path path) => New(
        field.Type, path, field, null, $"`{value?.GetType().Name ?? "null"}` cannot be converted to `{target.Name}`.");

    public static SerializationException Leaf(SerializationException exception, INamedType type, Path path, IInputFieldInfo? field)
    {
        var builder = ErrorBuilder.FromError(exception.Errors[0]).SetPath(path);
        if (field is not null)
        {
            builder.SetFieldCoordinate(field.Coordinate).SetExtension("fieldType", type.Name);
        }

        return new SerializationException(builder.Build(), exception.Type, path);
    }

    private static SerializationException New(IType type, Path path, IInputFieldInfo? field, string? code, string message)
    {
        var builder = ErrorBuilder.New().SetMessage(message).SetPath(path);
        if (code is not null)
        {
            builder.SetCode(code);
        }

        if (field is not null)
        {
            builder.SetFieldCoordinate(field.Coordinate);
        }

        return new SerializationException(builder.Build(), type, path);
    }
}
