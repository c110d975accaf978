using System.Buffers;
using System.Text;

namespace HotChocolate.Types.Relay;

/// <summary>Global ids as base64 of <c>TypeName:value</c>.</summary>
public sealed class DefaultNodeIdSerializer : INodeIdSerializer
{
    private const byte Separator = (byte)':';
    private readonly IReadOnlyList<INodeIdValueSerializer> _serializers;
    private readonly int _maxIdLength;

    /// <summary>Creates the serializer.</summary>
    /// <param name="serializers">Serializers of values, asked in their order before the basic ones.</param>
    /// <param name="maxIdLength">The longest id that is read, in characters.</param>
    public DefaultNodeIdSerializer(IEnumerable<INodeIdValueSerializer>? serializers = null, int maxIdLength = 1024)
    {
        _serializers = [.. serializers ?? [], .. BasicNodeIdValueSerializer.All];
        _maxIdLength = maxIdLength;
    }

    /// <inheritdoc />
    public string Format(string typeName, object internalId)
    {
        var serializer = Find(internalId.GetType()) ?? throw NoSerializer(typeName);
        var size = 256;
        while (true)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(size);
            try
            {
                var start = Encoding.UTF8.GetBytes(typeName, buffer);
                buffer[start++] = Separator;
                switch (serializer.Format(buffer.AsSpan(start), internalId, out var written))
                {
                    case NodeIdFormatterResult.Success:
                        return Convert.ToBase64String(buffer, 0, start + written);

                    case NodeIdFormatterResult.InvalidValue:
                        throw new GraphQLException($"The id of the type `{typeName}` cannot be written.");
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }

            size = size < 1 << 20 ? size * 2 : throw new GraphQLException($"The id of the type `{typeName}` is too long.");
        }
    }

    /// <inheritdoc />
    public NodeId Parse(string formattedId, INodeIdRuntimeTypeLookup runtimeTypeLookup) =>
        Parse(formattedId, typeName => runtimeTypeLookup.GetNodeIdRuntimeType(typeName) ?? throw NoSerializer(typeName));

    /// <inheritdoc />
    public NodeId Parse(string formattedId, Type runtimeType) => Parse(formattedId, _ => runtimeType);

    private NodeId Parse(string formattedId, Func<string, Type> runtimeTypeOf)
    {
        if (formattedId.Length > _maxIdLength)
        {
            throw new NodeIdInvalidFormatException(formattedId[.._maxIdLength]);
        }

        var buffer = new byte[formattedId.Length];
        var decoded = Convert.TryFromBase64String(Padded(formattedId), buffer, out var length) ? buffer.AsSpan(0, length) : default;
        var colon = decoded.IndexOf(Separator);
        if (colon <= 0)
        {
            throw new NodeIdInvalidFormatException(formattedId);
        }

        var typeName = Encoding.UTF8.GetString(decoded[..colon]);
        var serializer = Find(runtimeTypeOf(typeName)) ?? throw NoSerializer(typeName);
        return serializer.TryParse(decoded[(colon + 1)..], out var value)
            ? new NodeId(typeName, value)
            : throw new NodeIdInvalidFormatException(formattedId);
    }

    /// <summary>Ids from addresses come in the URL-safe alphabet and without padding.</summary>
    private static string Padded(string id)
    {
        var text = id.Replace('-', '+').Replace('_', '/');
        return (text.Length % 4) switch { 2 => text + "==", 3 => text + "=", _ => text };
    }

    private INodeIdValueSerializer? Find(Type type)
    {
        foreach (var serializer in _serializers)
        {
            if (serializer.IsSupported(type))
            {
                return serializer;
            }
        }

        return null;
    }

    private static GraphQLException NoSerializer(string typeName) => new($"No serializer registered for type `{typeName}`.");
}
