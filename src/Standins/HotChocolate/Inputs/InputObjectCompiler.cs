using System.Reflection;

namespace HotChocolate.Types;

/// <summary>How the runtime value of an input object is made from its fields, and the fields are read from it.</summary>
internal static class InputObjectCompiler
{
    /// <summary>Stands for a field that was not given and has no default.</summary>
    public static object NotGiven { get; } = new();

    public static Func<object?[], object> CompileFactory(InputObjectType type)
    {
        var fields = type.Fields.ToArray();
        if (type.RuntimeType == typeof(object) || type.RuntimeType == typeof(Dictionary<string, object?>))
        {
            return values => ToDictionary(fields, values);
        }

        var constructor = ChooseConstructor(type.RuntimeType);
        var parameters = constructor?.GetParameters() ?? [];
        var sources = parameters.Select(p => Array.FindIndex(fields, f => Matches(f, p))).ToArray();
        var assigned = fields.Where(f => f.Property?.SetMethod is not null && !sources.Contains(f.Index)).ToArray();
        return values =>
        {
            var arguments = new object?[parameters.Length];
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = sources[i] >= 0 && !ReferenceEquals(values[sources[i]], NotGiven)
                    ? values[sources[i]]
                    : DefaultOf(parameters[i]);
            }

            var instance = constructor is null ? Activator.CreateInstance(type.RuntimeType)! : constructor.Invoke(arguments);
            foreach (var field in assigned)
            {
                if (!ReferenceEquals(values[field.Index], NotGiven))
                {
                    field.Property!.SetValue(instance, values[field.Index]);
                }
            }

            return instance;
        };
    }

    public static Action<object, object?[]> CompileReader(InputObjectType type)
    {
        var fields = type.Fields.ToArray();
        return (instance, values) =>
        {
            foreach (var field in fields)
            {
                values[field.Index] = instance is IReadOnlyDictionary<string, object?> map
                    ? map.GetValueOrDefault(field.Name)
                    : field.Property?.GetValue(instance);
            }
        };
    }

    /// <summary>Makes a value from its properties by name.</summary>
    public static object Create(Type type, IReadOnlyDictionary<string, object?> properties)
    {
        var constructor = ChooseConstructor(type);
        var names = new Dictionary<string, object?>(properties, StringComparer.OrdinalIgnoreCase);
        var arguments = (constructor?.GetParameters() ?? [])
            .Select(p => names.Remove(p.Name!, out var value) ? value : DefaultOf(p))
            .ToArray();
        var instance = constructor is null ? Activator.CreateInstance(type)! : constructor.Invoke(arguments);
        foreach (var (name, value) in names)
        {
            if (type.GetProperty(name) is { SetMethod: not null } property)
            {
                property.SetValue(instance, value);
            }
        }

        return instance;
    }

    private static ConstructorInfo? ChooseConstructor(Type type)
    {
        var constructors = type.GetConstructors();
        return constructors.FirstOrDefault(c => c.GetParameters().Length == 0)
            ?? constructors
                .Where(c => c.GetParameters() is not [{ ParameterType: var only }] || only != type)
                .MaxBy(c => c.GetParameters().Length);
    }

    private static bool Matches(InputField field, ParameterInfo parameter) =>
        string.Equals(field.Property?.Name ?? field.Name, parameter.Name, StringComparison.OrdinalIgnoreCase);

    private static object? DefaultOf(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue && parameter.DefaultValue is not null)
        {
            return parameter.DefaultValue;
        }

        return parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
    }

    private static Dictionary<string, object?> ToDictionary(InputField[] fields, object?[] values)
    {
        var map = new Dictionary<string, object?>();
        foreach (var field in fields)
        {
            if (!ReferenceEquals(values[field.Index], NotGiven))
            {
                map[field.Name] = values[field.Index];
            }
        }

        return map;
    }
}
