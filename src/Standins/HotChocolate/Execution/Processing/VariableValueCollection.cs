using System.Collections;
using System.Diagnostics.CodeAnalysis;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>The default <see cref="IVariableValueCollection"/>.</summary>
internal sealed class VariableValueCollection(CoercedVariable[] variables) : IVariableValueCollection
{
    public static VariableValueCollection Empty { get; } = new([]);

    public bool IsEmpty => variables.Length == 0;

    public bool TryGet(string name, [NotNullWhen(true)] out CoercedVariable? variable)
    {
        foreach (var candidate in variables)
        {
            if (candidate.Name == name)
            {
                variable = candidate;
                return true;
            }
        }

        variable = null;
        return false;
    }

    public T GetVariable<T>(string name) => TryGetVariable<T>(name, out var value)
        ? value
        : throw new GraphQLException($"The request has no variable `{name}` of type `{typeof(T).Name}`.");

    public bool TryGetVariable<T>(string name, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (!TryGet(name, out var variable))
        {
            return false;
        }

        if (typeof(IValueNode).IsAssignableFrom(typeof(T)) && variable.Literal is T literal)
        {
            value = literal;
            return true;
        }

        if (variable.Value is T typed || ValueConverter.TryConvert(variable.Value, typeof(T), out var converted) && converted is T)
        {
            value = variable.Value is T direct ? direct : Converted(variable.Value);
            return value is not null;
        }

        return false;

        static T Converted(object? source)
        {
            ValueConverter.TryConvert(source, typeof(T), out var result);
            return (T)result!;
        }
    }

    public IEnumerator<VariableValue> GetEnumerator() =>
        variables.Select(v => new VariableValue(v.Name, v.Type, v.Literal)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
