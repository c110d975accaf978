using System.Collections;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Turns runtime values into literals.</summary>
public sealed class InputFormatter
{
    /// <summary>The literal of a runtime value.</summary>
    /// <exception cref="SerializationException">The value does not belong to the type.</exception>
    public IValueNode FormatValue(object? runtimeValue, IType type) => runtimeValue switch
    {
        null => NullValueNode.Default,
        IOptional optional => FormatValue(optional.Value, type),
        _ => type switch
        {
            NonNullType nonNull => FormatValue(runtimeValue, nonNull.Type),
            ListType list => FormatList(runtimeValue, list),
            InputObjectType inputObject => FormatObject(runtimeValue, inputObject),
            ILeafType leaf => leaf.ParseValue(runtimeValue),
            _ => throw InputErrors.NotAnInputType(type, Path.Root)
        }
    };

    private ListValueNode FormatList(object value, ListType type) => value is IEnumerable items and not string
        ? new ListValueNode(items.Cast<object?>().Select(i => FormatValue(i, type.ElementType)).ToArray())
        : new ListValueNode(FormatValue(value, type.ElementType));

    private ObjectValueNode FormatObject(object value, InputObjectType type)
    {
        var values = new object?[type.Fields.Count];
        type.GetFieldValues(value, values);
        var nodes = new List<ObjectFieldNode>();
        foreach (var field in type.Fields)
        {
            if (values[field.Index] is { } set && set is not IOptional { HasValue: false })
            {
                nodes.Add(new ObjectFieldNode(field.Name, FormatValue(set, field.Type)));
            }
        }

        return new ObjectValueNode(nodes);
    }
}
