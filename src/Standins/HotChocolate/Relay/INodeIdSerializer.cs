namespace HotChocolate.Types.Relay;

/// <summary>Writes and reads global ids.</summary>
public interface INodeIdSerializer
{
    /// <summary>The global id of a value.</summary>
    string Format(string typeName, object internalId);

    /// <summary>Reads a global id; the type name inside it says which .NET type the value has.</summary>
    /// <exception cref="NodeIdInvalidFormatException">The text is no global id.</exception>
    NodeId Parse(string formattedId, INodeIdRuntimeTypeLookup runtimeTypeLookup);

    /// <summary>Reads a global id with a value of a known .NET type.</summary>
    /// <exception cref="NodeIdInvalidFormatException">The text is no global id.</exception>
    NodeId Parse(string formattedId, Type runtimeType);
}
