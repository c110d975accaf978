using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

internal static partial class ValidationErrors
{
    private const string CorrectType = "sec-Values-of-Correct-Type";

    public static IError ArgumentUnknown(ArgumentList arguments, ArgumentNode argument) =>
        Argument($"The argument `{argument.Name.Value}` does not exist.", "sec-Argument-Names", arguments, argument, argument.Name.Value);

    public static IError ArgumentNotUnique(ArgumentList arguments, ArgumentNode argument) =>
        Argument("More than one argument with the same name in an argument set is ambiguous and invalid.",
            "sec-Argument-Uniqueness", arguments, argument, argument.Name.Value);

    public static IError ArgumentRequired(ArgumentList arguments, string name) =>
        Argument($"The argument `{name}` is required.", "sec-Required-Arguments", arguments, arguments.Owner, name);

    public static IError ArgumentValueMismatch(ArgumentNode argument, IValueNode value, IType type) => Create(
        "The specified argument value does not match the argument type.", CorrectType, value,
        ("argument", argument.Name.Value), ("argumentValue", value.ToString(indented: false)), ("locationType", type.Print()));

    public static IError DefaultValueMismatch(VariableDefinitionNode variable, IValueNode value, IType type) => Create(
        $"The specified value type of variable `{variable.Variable.Value}` does not match the variable type.", CorrectType, value,
        ("variable", variable.Variable.Value), ("variableType", variable.Type.ToString()), ("locationType", type.Print()));

    public static IError InputFieldMismatch(ObjectFieldNode field, IType type) => Create(
        $"The specified value type of field `{field.Name.Value}` does not match the field type.", CorrectType, field,
        ("fieldName", field.Name.Value), ("fieldType", type.Print()));

    public static IError InputFieldAmbiguous(ObjectFieldNode field) => Create(
        $"The field `{field.Name.Value}` is ambiguous: an input object may hold each field once.",
        "sec-Input-Object-Field-Uniqueness", field, ("field", field.Name.Value));

    public static IError InputFieldUnknown(ObjectFieldNode field, IInputObjectType type) => Create(
        $"The specified input object field `{field.Name.Value}` does not exist.", "sec-Input-Object-Field-Names", field,
        ("type", type.Name), ("field", field.Name.Value));

    public static IError InputFieldRequired(ISyntaxNode node, IInputObjectType type, string field) => Create(
        $"`{field}` is a required field and cannot be null.", "sec-Input-Object-Required-Fields", node,
        ("type", type.Name), ("field", field));

    public static IError OneOfNotOne(ObjectValueNode input, IInputObjectType type) => Create(
        $"The OneOf Input Object `{type.Name}` requires that exactly one field must be supplied and that field must not be `null`.",
        "sec-Oneof-Input-Objects", input, ("type", type.Name));

    public static IError DirectiveUnknown(DirectiveNode directive) => Create(
        $"The specified directive `{directive.Name.Value}` is not supported by the current schema.",
        "sec-Directives-Are-Defined", directive);

    public static IError DirectiveMisplaced(DirectiveNode directive) => Create(
        "The specified directive is not valid the current location.", "sec-Directives-Are-In-Valid-Locations", directive);

    public static IError DirectiveNotUnique(DirectiveNode directive) => Create(
        "Only one of each directive is allowed per location.", "sec-Directives-Are-Unique-Per-Location", directive);

    private static IError Argument(string message, string section, ArgumentList arguments, ISyntaxNode node, string name) =>
        arguments.DeclaringType is { } type
            ? Create(message, section, node, ("type", type), ("field", arguments.OwnerName), ("argument", name))
            : Create(message, section, node, ("directive", arguments.OwnerName), ("argument", name));
}
