using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Pagination;

/// <summary>The type of a connection.</summary>
internal sealed class ConnectionType(string? name, TypeReference nodeType, PagingOptions options) : ObjectType
{
    protected override ObjectTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        var definition = new ObjectTypeDefinition
        {
            Name = name is null ? string.Empty : name + "Connection",
            Description = "A connection to a list of items.",
            IsOfType = (_, value) => value is IPage
        };
        var edge = new EdgeType(name, nodeType);
        Add(definition, "pageInfo", "Information to aid in pagination.", TypeReference.Parse("PageInfo!"), typeof(object), c => ((IPage)c).Info);
        Add(definition, "edges", "A list of edges.", ListOf(edge), typeof(object), c => ((IConnection)c).Edges, FieldFlags.ConnectionEdgesField);
        if (options.IncludeNodesField!.Value)
        {
            var nodes = Add(definition, "nodes", "A flattened list of the nodes.", null!, typeof(object), c => ((IPage)c).Items, FieldFlags.ConnectionNodesField);
            nodes.Type = ListReference(nodeType);
        }

        if (options.IncludeTotalCount!.Value)
        {
            Add(definition, "totalCount", "Identifies the total count of items in the connection.", TypeReference.Parse("Int!"), typeof(object), TotalCount, FieldFlags.TotalCount);
        }

        definition.Dependencies.Add(context.TypeInspector.GetTypeRef(typeof(PageInfoType), TypeContext.Output));
        definition.Dependencies.Add(nodeType);
        if (name is null)
        {
            definition.AddBeforeNaming(c =>
            {
                var itemName = c.GetType<IType>(nodeType).NamedType().Name;
                definition.Name = itemName + "Connection";
                edge.SetItemName(itemName);
            });
        }

        return definition;
    }

    private static object? TotalCount(object connection) => connection is IPageTotalCountProvider provider
        ? provider.TotalCount
        : throw new GraphQLException(ErrorBuilder.New()
            .SetMessage($"`{connection.GetType().Name}` does not know the total count of its items.")
            .SetCode(ErrorCodes.Execution.CannotCastParent)
            .Build());

    private static TypeReference ListOf(EdgeType edge) => TypeReference.Create(new ListType(new NonNullType(edge)));

    private static TypeReference ListReference(TypeReference element) => new ListTypeReference(element);

    private static ObjectFieldDefinition Add(
        ObjectTypeDefinition definition,
        string fieldName,
        string description,
        TypeReference type,
        Type declaredType,
        Func<object, object?> read,
        FieldFlags flags = FieldFlags.None)
    {
        var field = new ObjectFieldDefinition
        {
            Name = fieldName,
            Description = description,
            Type = type,
            Flags = flags,
            Inline = new InlineResolver(read, declaredType, null)
        };
        definition.Fields.Add(field);
        return field;
    }
}
