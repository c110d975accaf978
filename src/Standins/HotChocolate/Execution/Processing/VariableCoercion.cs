using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>Checks the variables of a request against their declarations.</summary>
internal static class VariableCoercion
{
    private static readonly InputParser s_parser = new();

    public static VariableValueCollection Coerce(
        ISchema schema, OperationDefinitionNode operation, IReadOnlyDictionary<string, object?>? values)
    {
        var definitions = operation.VariableDefinitions;
        if (definitions.Count == 0)
        {
            return VariableValueCollection.Empty;
        }

        var coerced = new List<CoercedVariable>(definitions.Count);
        foreach (var definition in definitions)
        {
            if (CoerceOne(schema, definition, values) is { } variable)
            {
                coerced.Add(variable);
            }
        }

        return new VariableValueCollection([.. coerced]);
    }

    private static CoercedVariable? CoerceOne(
        ISchema schema, VariableDefinitionNode definition, IReadOnlyDictionary<string, object?>? values)
    {
        var name = definition.Variable.Name.Value;
        var type = TypeOf(schema, definition.Type);
        var isGiven = values is not null && values.TryGetValue(name, out _);
        if (!isGiven && definition.DefaultValue is { } defaultValue)
        {
            return new CoercedVariable(name, type, defaultValue, s_parser.ParseLiteral(defaultValue, type, Path.Root.Append(name)));
        }

        if (!isGiven)
        {
            return type.IsNonNullType() ? throw Required(definition, name) : null;
        }

        var literal = ToLiteral(values![name], type);
        if (literal is NullValueNode)
        {
            return type.IsNonNullType() ? throw Required(definition, name) : new CoercedVariable(name, type, literal, null);
        }

        return new CoercedVariable(name, type, literal, Parse(definition, literal, type, name));
    }

    private static object? Parse(VariableDefinitionNode definition, IValueNode literal, IInputType type, string name)
    {
        try
        {
            return s_parser.ParseLiteral(literal, type, Path.Root.Append(name));
        }
        catch (SerializationException exception)
        {
            throw new GraphQLException(exception.Errors.Select(e => ErrorBuilder.FromError(e).AddLocation(definition).Build()));
        }
    }

    private static GraphQLException Required(VariableDefinitionNode definition, string name) => new(ErrorBuilder.New()
        .SetMessage($"Variable `{name}` is required.")
        .SetCode(ErrorCodes.Execution.NonNullViolation)
        .SetExtension("variable", name)
        .AddLocation(definition)
        .Build());

    private static IInputType TypeOf(ISchema schema, ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(TypeOf(schema, nonNull.Type)),
        ListTypeNode list => new ListType(TypeOf(schema, list.Type)),
        NamedTypeNode named when schema.TryGetType<INamedInputType>(named.Name.Value, out var type) => type,
        _ => throw new GraphQLException($"The type `{node.ToString(false)}` of a variable is no input type of the schema.")
    };

    /// <summary>Values that come as .NET values rather than literals; text stands for enum values too.</summary>
    private static IValueNode ToLiteral(object? value, IType type)
    {
        switch (value)
        {
            case IValueNode literal:
                return literal;

            case null:
                return NullValueNode.Default;
        }

        var literalOfValue = ObjectValues.ToLiteral(value);
        return literalOfValue ?? (type.NamedType() is ILeafType leaf
            ? leaf.ParseValue(value)
            : throw new GraphQLException($"A variable cannot have a value of type `{value.GetType().Name}`."));
    }
}
