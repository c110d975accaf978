using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

internal sealed partial class MiddlewareContext
{
    private ArgumentMap Arguments => _arguments ??= FieldSelection.Arguments.IsFullyCoerced
        ? FieldSelection.Arguments
        : ArgumentCompiler.WithVariables(FieldSelection.ObjectField, FieldSelection.Arguments, _execution.Variables);

    public T Parent<T>()
    {
        if (Node.Value is T parent)
        {
            return parent;
        }

        if (Node.Value is null)
        {
            return default!;
        }

        throw new GraphQLException(ErrorBuilder.New()
            .SetMessage($"The resolver parent type of `{FieldSelection.Field.Coordinate}` is `{Node.Value.GetType().FullName}`, which cannot be used as `{typeof(T).FullName}`.")
            .SetCode(ErrorCodes.Execution.CannotCastParent)
            .Build());
    }

    public T ArgumentValue<T>(string name)
    {
        var argument = Find(name);
        if (typeof(IValueNode).IsAssignableFrom(typeof(T)) && argument.ValueLiteral is T literal)
        {
            return literal;
        }

        var value = argument.Value;
        if (value is T typed)
        {
            return typed;
        }

        return ValueConverter.TryConvert(value, typeof(T), out var converted)
            ? (T)converted!
            : throw new GraphQLException(ErrorBuilder.New()
                .SetMessage($"The argument `{name}` has the type `{value?.GetType().Name ?? "null"}`, not `{typeof(T).Name}`.")
                .SetFieldCoordinate(argument.Coordinate)
                .Build());
    }

    public TValueNode ArgumentLiteral<TValueNode>(string name) where TValueNode : IValueNode
    {
        var argument = Find(name);
        return argument.ValueLiteral is TValueNode literal
            ? literal
            : throw new GraphQLException(argument.Error ?? ErrorBuilder.New()
                .SetMessage($"The argument `{name}` has a literal of type `{argument.ValueLiteral?.GetType().Name}`, not `{typeof(TValueNode).Name}`.")
                .SetFieldCoordinate(argument.Coordinate)
                .Build());
    }

    public Optional<T> ArgumentOptional<T>(string name)
    {
        var argument = Find(name);
        return argument.IsDefaultValue ? Optional<T>.Empty(ArgumentValue<T>(name)) : new Optional<T>(ArgumentValue<T>(name));
    }

    public ValueKind ArgumentKind(string name) => Find(name).Kind;

    public IReadOnlyDictionary<string, ArgumentValue> ReplaceArguments(IReadOnlyDictionary<string, ArgumentValue> newArgumentValues)
    {
        var old = Arguments;
        _arguments = new ArgumentMap([.. newArgumentValues.Values]);
        return old;
    }

    public ArgumentValue ReplaceArgument(string argumentName, ArgumentValue newArgumentValue)
    {
        var old = Find(argumentName);
        _arguments = new ArgumentMap([.. Arguments.Values.Select(a => a.Name == argumentName ? newArgumentValue : a)]);
        return old;
    }

    private ArgumentValue Find(string name) => Arguments.TryGetValue(name, out var argument)
        ? argument
        : throw new GraphQLException($"The field `{FieldSelection.Field.Coordinate}` has no argument `{name}`.");
}
