namespace HotChocolate.Types.Relay;

/// <summary>Knows the .NET type of the value inside a node's id.</summary>
public interface INodeIdRuntimeTypeLookup
{
    /// <summary>The type of the value inside the ids of a node type; null when there is no such type.</summary>
    Type? GetNodeIdRuntimeType(string typeName);
}
