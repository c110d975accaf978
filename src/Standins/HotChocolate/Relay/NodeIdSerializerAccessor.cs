namespace HotChocolate.Types.Relay;

/// <summary>The default <see cref="INodeIdSerializerAccessor"/>.</summary>
internal sealed class NodeIdSerializerAccessor(INodeIdSerializer? serializer = null) : INodeIdSerializerAccessor
{
    public INodeIdSerializer Serializer { get; } = serializer ?? new DefaultNodeIdSerializer();
}
