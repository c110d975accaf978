using HotChocolate.Internal;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate;

/// <summary>The errors that building a schema can end with.</summary>
internal static class SchemaErrors
{
    public static SchemaException NoName(ITypeSystemObject type) => New(
        type, ErrorCodes.Schema.NoName, $"The type `{type.GetType().FullName}` has no name. Set one with `Name(...)` or `[GraphQLName]`.");

    public static SchemaException NoFieldType(ITypeSystemObject type, SchemaCoordinate field) => New(
        type, ErrorCodes.Schema.NoFieldType, $"Unable to infer or resolve the type of the field `{field}`. Try to set it with `Type(...)` or `[GraphQLType]`.");

    public static SchemaException NotAnInputType(ITypeSystemObject type, SchemaCoordinate field, IType actual) => New(
        type, ErrorCodes.Schema.NoFieldType, $"`{field}` needs an input type, but `{actual.Print()}` is an output type.");

    public static SchemaException NotAnOutputType(ITypeSystemObject type, SchemaCoordinate field, IType actual) => New(
        type, ErrorCodes.Schema.NoFieldType, $"`{field}` needs an output type, but `{actual.Print()}` is an input type.");

    public static SchemaException DuplicateArgument(ITypeSystemObject type, SchemaCoordinate field, string name) => New(
        type, ErrorCodes.Schema.InvalidArgument, $"The field `{field}` has more than one argument `{name}`.");

    public static SchemaException DuplicateField(ITypeSystemObject type, string name) => New(
        type, ErrorCodes.Schema.DuplicateFieldNames, $"The type `{type.Name}` has more than one field `{name}`.");

    public static SchemaException DuplicateType(ITypeSystemObject type, ITypeSystemObject other) => New(
        type,
        ErrorCodes.Schema.DuplicateTypeName,
        $"The name `{type.Name}` was already registered by another type: `{other.GetType()}` and `{type.GetType()}`.");

    public static SchemaException NoFields(ITypeSystemObject type) => New(
        type, null, $"The {Kind(type)} type `{type.Name}` has to at least define one field in order to be valid.");

    public static SchemaException NoUnionTypes(ITypeSystemObject type) => New(
        type, null, $"The union type `{type.Name}` needs at least one object type.");

    public static SchemaException NoEnumValues(ITypeSystemObject type) => New(
        type, ErrorCodes.Schema.NoEnumValues, $"The enum type `{type.Name}` has no values.");

    public static SchemaException DefaultValue(ITypeSystemObject type, SchemaCoordinate field, IType fieldType, Exception reason) => New(
        type, null, $"The default value of `{field}` is no value of the type `{fieldType.Print()}`: {reason.Message}", reason);

    public static SchemaException UnknownDirective(ITypeSystemObject type, ITypeSystemMember owner, string name) => New(
        type, ErrorCodes.Schema.MissingType, $"The directive `@{name}` on `{owner}` is not registered. Add it with `AddDirectiveType`.");

    public static SchemaException UnknownType(ITypeSystemObject? type, TypeReference reference) => New(
        type,
        ErrorCodes.Schema.UnresolvedTypes,
        $"Unable to infer or resolve a schema type from the type reference `{Describe(reference)}`.");

    public static SchemaException WrongKind(ITypeSystemObject? type, TypeReference reference, Type expected, IType actual) => New(
        type, ErrorCodes.Schema.UnresolvedTypes, $"`{Describe(reference)}` was expected to be a `{expected.Name}`, but is `{actual.Print()}`.");

    public static SchemaException NoQueryType() => New(
        null, null, "The schema has no query type. Add one with `AddQueryType`.");

    public static SchemaException InterfaceFieldMissing(ITypeSystemObject type, string interfaceName, string field) => New(
        type,
        ErrorCodes.Schema.InterfaceNotImplemented,
        $"The type `{type.Name}` implements the interface `{interfaceName}`, but has no field `{field}`.");

    public static SchemaException NoResolver(ITypeSystemObject type, SchemaCoordinate field) => New(
        type, ErrorCodes.Schema.NoResolver, $"The field `{field}` has no resolver.");

    public static SchemaException MiddlewareOrder(ITypeSystemObject type, SchemaCoordinate field, string found, string wanted) => New(
        type,
        ErrorCodes.Schema.MiddlewareOrderInvalid,
        $"The middleware pipeline order for the field `{field}` is invalid. Middleware order is important especially with data pipelines. The correct order of a data pipeline is as follows: {wanted}. You have {found}.");

    public static SchemaException Parameter(ITypeSystemObject type, SchemaCoordinate field, string parameter, string problem) => New(
        type, null, $"The parameter `{parameter}` of the resolver of `{field}` {problem}");

    public static SchemaException NodeResolverMissing(ITypeSystemObject type) => New(
        type,
        ErrorCodes.Schema.NodeResolverMissing,
        $"The type `{type.Name}` implements the node interface, but nothing loads it by id. Add a method with `[NodeResolver]`.");

    public static SchemaException New(ITypeSystemObject? type, string? code, string message, Exception? exception = null)
    {
        var builder = SchemaErrorBuilder.New().SetMessage(message);
        if (code is not null)
        {
            builder.SetCode(code);
        }

        if (type is not null)
        {
            builder.SetTypeSystemObject(type);
        }

        if (exception is not null)
        {
            builder.SetException(exception);
        }

        return builder.BuildException();
    }

    private static string Describe(TypeReference reference) => reference switch
    {
        ExtendedTypeReference { Type: { } type } => $"{reference.Context}: {Describe(type)}",
        _ => reference.ToString() ?? reference.GetType().Name
    };

    private static string Describe(IExtendedType type) =>
        type.ElementType is { } element ? $"[{Describe(element)}]" : type.Type.ToString();

    private static string Kind(ITypeSystemObject type) => type switch
    {
        InterfaceType => "interface",
        InputObjectType => "input object",
        _ => "object"
    };
}
