using System.Collections;

namespace HotChocolate.Types.Relay;

/// <summary>Decodes global ids of arguments and input fields.</summary>
internal sealed class GlobalIdFormatter(INodeIdSerializerAccessor accessor, string? typeName, Type runtimeType) : IInputValueFormatter
{
    public object? Format(object? originalValue) => originalValue switch
    {
        null => null,
        string id => Decode(id),
        NodeId id => id.InternalId,
        IEnumerable items => items.Cast<object?>().Select(Format).ToList(),
        _ => throw new NodeIdInvalidFormatException(originalValue)
    };

    private object Decode(string id)
    {
        var node = accessor.Serializer.Parse(id, runtimeType);
        return typeName is null || node.TypeName == typeName
            ? node.InternalId
            : throw new GraphQLException(
                $"The node id type name `{node.TypeName}` does not match the expected type name `{typeName}`.");
    }
}
