namespace HotChocolate.Types.Relay;

/// <summary>Gives the schema's serializer of global ids.</summary>
public interface INodeIdSerializerAccessor
{
    /// <summary>The serializer.</summary>
    INodeIdSerializer Serializer { get; }
}
