using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Relay;

/// <summary>Adds <c>node</c> and <c>nodes</c> to the query type.</summary>
internal static class NodeFields
{
    public static void AddTo(ObjectTypeDefinition definition, IDescriptorContext context)
    {
        var maxBatch = context.Options.MaxAllowedNodeBatchSize;
        var node = new ObjectFieldDefinition
        {
            Name = "node",
            Description = "Fetches an object given its ID.",
            Type = TypeReference.Parse("Node"),
            Flags = FieldFlags.GlobalIdNodeField,
            Resolver = c => LoadAsync(c, context, c.ArgumentValue<string>("id"))
        };
        node.Arguments.Add(new ArgumentDefinition
        {
            Name = "id", Description = "ID of the object.", Type = TypeReference.Parse("ID!")
        });
        var nodes = new ObjectFieldDefinition
        {
            Name = "nodes",
            Description = "Lookup nodes by a list of IDs.",
            Type = TypeReference.Parse("[Node]!"),
            Flags = FieldFlags.GlobalIdNodesField,
            Resolver = c => LoadManyAsync(c, context, maxBatch)
        };
        nodes.Arguments.Add(new ArgumentDefinition
        {
            Name = "ids", Description = "The list of node IDs.", Type = TypeReference.Parse("[ID!]!")
        });
        definition.Fields.Insert(0, nodes);
        definition.Fields.Insert(0, node);
        definition.Dependencies.Add(context.TypeInspector.GetTypeRef(typeof(NodeType), TypeContext.Output));
        definition.Dependencies.Add(context.TypeInspector.GetTypeRef(typeof(IdType)));
    }

    private static ValueTask<object?> LoadAsync(IResolverContext context, IDescriptorContext schema, string id)
    {
        var node = schema.NodeIdSerializerAccessor.Serializer.Parse(id, context.Schema);
        if (!context.Schema.TryGetType<ObjectType>(node.TypeName, out var type)
            || type.ContextData.GetValueOrDefault(WellKnownContextData.NodeResolver) is not NodeResolverInfo { Resolve: { } resolve })
        {
            return ValueTask.FromResult<object?>(null);
        }

        context.SetLocalState(WellKnownContextData.NodeId, id);
        context.SetLocalState(WellKnownContextData.InternalId, node.InternalId);
        context.SetLocalState(WellKnownContextData.InternalType, type);
        context.SetLocalState(WellKnownContextData.InternalTypeName, node.TypeName);
        return resolve(context);
    }

    private static async ValueTask<object?> LoadManyAsync(IResolverContext context, IDescriptorContext schema, int maxBatch)
    {
        var ids = context.ArgumentValue<IReadOnlyList<string>>("ids");
        if (ids.Count > maxBatch)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage($"The maximum number of nodes that can be fetched at once is {maxBatch}. This selection tried to fetch {ids.Count} nodes that exceeded the maximum allowed amount.")
                .SetCode(ErrorCodes.Execution.FetchedToManyNodesAtOnce)
                .Build());
        }

        var results = new object?[ids.Count];
        for (var i = 0; i < results.Length; i++)
        {
            try
            {
                results[i] = await LoadAsync(context.Clone(), schema, ids[i]);
            }
            catch (GraphQLException exception)
            {
                foreach (var error in exception.Errors)
                {
                    context.ReportError(error.Path is null ? error.WithPath(context.Path.Append(i)) : error);
                }
            }
        }

        return results;
    }
}
