using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>The arguments of a selection: once at compile time, and again a request where variables are used.</summary>
internal static class ArgumentCompiler
{
    public static ArgumentMap Compile(ObjectField field, FieldNode node)
    {
        var arguments = field.Arguments;
        if (arguments.Count == 0)
        {
            return ArgumentMap.Empty;
        }

        var values = new ArgumentValue[arguments.Count];
        foreach (var argument in arguments.AsSpan())
        {
            var given = node.Arguments.FirstOrDefault(a => a.Name.Value == argument.Name)?.Value;
            values[argument.Index] = Create(argument, given ?? argument.DefaultValue ?? NullValueNode.Default, given is null);
        }

        return new ArgumentMap(values);
    }

    /// <summary>The arguments with the variables of a request; the same map when none uses a variable.</summary>
    public static ArgumentMap WithVariables(ObjectField field, ArgumentMap arguments, VariableValueCollection variables)
    {
        ArgumentValue[]? replaced = null;
        foreach (var argument in field.Arguments.AsSpan())
        {
            var value = arguments[argument.Name];
            if (!value.IsFullyCoerced)
            {
                replaced ??= arguments.Values.ToArray();
                replaced[argument.Index] = Replace(argument, value.ValueLiteral!, variables);
            }
        }

        return replaced is null ? arguments : new ArgumentMap(replaced);
    }

    public static ValueKind KindOf(IValueNode literal) => literal switch
    {
        StringValueNode => ValueKind.String,
        IntValueNode => ValueKind.Integer,
        FloatValueNode => ValueKind.Float,
        BooleanValueNode => ValueKind.Boolean,
        EnumValueNode => ValueKind.Enum,
        ObjectValueNode => ValueKind.Object,
        ListValueNode => ValueKind.List,
        NullValueNode => ValueKind.Null,
        _ => ValueKind.Unknown
    };

    private static ArgumentValue Create(Argument argument, IValueNode literal, bool isDefault)
    {
        var isConstant = !VariableRewriter.HasVariables(literal);
        var value = new ArgumentValue(argument, KindOf(literal), isConstant, isDefault, literal);
        if (isConstant && literal is NullValueNode && argument.Type.IsNonNullType() && isDefault)
        {
            return Missing(argument);
        }

        if (isConstant && argument.Formatter is not null)
        {
            // A text that is no global id is refused before anything runs; other bad literals fail their field.
            _ = value.Value;
        }

        return value;
    }

    private static ArgumentValue Replace(Argument argument, IValueNode literal, VariableValueCollection variables)
    {
        if (literal is VariableNode variable)
        {
            if (!variables.TryGet(variable.Name.Value, out var given))
            {
                // A variable that was left out leaves the argument out.
                return argument.DefaultValue is { } fallback
                    ? new ArgumentValue(argument, KindOf(fallback), true, true, fallback)
                    : argument.Type.IsNonNullType() ? Missing(argument)
                    : new ArgumentValue(argument, ValueKind.Null, true, true, NullValueNode.Default);
            }

            literal = given.Literal;
            if (argument.Formatter is null && given.TryUseFor(argument, out var runtimeValue))
            {
                return new ArgumentValue(argument, KindOf(literal), false, runtimeValue, literal);
            }
        }

        var replaced = VariableRewriter.Rewrite(literal, variables);
        return new ArgumentValue(argument, KindOf(replaced), true, false, replaced);
    }

    private static ArgumentValue Missing(Argument argument) => new(argument, ErrorBuilder.New()
        .SetMessage($"The argument `{argument.Name}` is required.")
        .SetCode(ErrorCodes.Execution.NonNullViolation)
        .SetFieldCoordinate(argument.Coordinate)
        .Build());
}
