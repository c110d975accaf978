using HotChocolate.Language;

namespace HotChocolate.Validation;

internal static partial class ValidationErrors
{
    public static IError NotExecutable(ISyntaxNode definition) => Create(
        "A document containing TypeSystemDefinition is invalid for execution.", "sec-Executable-Definitions", definition);

    public static IError OperationNameNotUnique(OperationDefinitionNode operation) => Create(
        $"The operation name `{operation.Name!.Value}` is not unique.", "sec-Operation-Name-Uniqueness", operation,
        ("operation", operation.Name.Value));

    public static IError AnonymousNotAlone(OperationDefinitionNode operation, int operations) => Create(
        "GraphQL allows a short-hand form for defining query operations when only that one operation exists in the document.",
        "sec-Lone-Anonymous-Operation", operation, ("operations", operations));

    public static IError OperationKindMissing(OperationDefinitionNode operation) => Create(
        $"The schema does not support {operation.Operation.ToString().ToLowerInvariant()} operations.",
        "sec-Root-Operation-Types", operation, ("operation", operation.Operation.ToString()));

    public static IError SubscriptionNotOneField(OperationDefinitionNode operation) => Create(
        "Subscription operations must have exactly one root field.", "sec-Single-root-field", operation);

    public static IError SubscriptionIntrospection(OperationDefinitionNode operation) => Create(
        "Subscription must not select an introspection top level field.", "sec-Single-root-field", operation);

    public static IError VariableNotUnique(VariableDefinitionNode variable) => Create(
        "A document containing operations that define more than one variable with the same name is invalid for execution.",
        "sec-Variable-Uniqueness", variable, ("variable", variable.Variable.Value));

    public static IError VariableNotInput(VariableDefinitionNode variable) => Create(
        $"The type of variable `{variable.Variable.Value}` is not an input type.", "sec-Variables-Are-Input-Types", variable,
        ("variable", variable.Variable.Value), ("variableType", variable.Type.ToString()));

    public static IError VariablesNotUsed(OperationDefinitionNode operation, IEnumerable<string> names) => Create(
        $"The following variables were not used: {string.Join(", ", names)}.", "sec-All-Variables-Used", operation);

    public static IError VariablesNotDeclared(OperationDefinitionNode operation, IEnumerable<string> names) => Create(
        $"The following variables were not declared: {string.Join(", ", names)}.", "sec-All-Variable-Uses-Defined", operation);

    public static IError VariableMismatch(VariableUse use, VariableDefinitionNode definition, string locationType) => Create(
        $"The variable `{use.Variable.Value}` is not compatible with the type of the current location.",
        "sec-All-Variable-Usages-are-Allowed", use.Variable,
        ("variable", use.Variable.Value), ("variableType", definition.Type.ToString()), ("locationType", locationType));
}
