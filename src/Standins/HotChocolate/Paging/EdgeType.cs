using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Pagination;

/// <summary>The type of a connection's edges.</summary>
internal sealed class EdgeType(string? name, TypeReference nodeType) : ObjectType
{
    private ObjectTypeDefinition? _edge;

    public void SetItemName(string itemName)
    {
        // The connection is named first or last; either way the edge is named by the same item.
        if (_edge is not null)
        {
            _edge.Name = itemName + "Edge";
            Name = _edge.Name;
        }
    }

    protected override ObjectTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        _edge = new ObjectTypeDefinition
        {
            Name = name is null ? string.Empty : name + "Edge",
            Description = "An edge in a connection.",
            IsOfType = (_, value) => value is IEdge
        };
        _edge.Fields.Add(new ObjectFieldDefinition
        {
            Name = "cursor",
            Description = "A cursor for use in pagination.",
            Type = TypeReference.Parse("String!"),
            Inline = new InlineResolver(e => ((IEdge)e).Cursor, typeof(string), e => System.Linq.Expressions.Expression.Property(
                System.Linq.Expressions.Expression.Convert(e, typeof(IEdge)), nameof(IEdge.Cursor)))
        });
        _edge.Fields.Add(new ObjectFieldDefinition
        {
            Name = "node",
            Description = "The item at the end of the edge.",
            Type = nodeType,
            Inline = new InlineResolver(e => ((IEdge)e).Node, typeof(object), null)
        });
        if (name is null)
        {
            _edge.AddBeforeNaming(c => SetItemName(c.GetType<IType>(nodeType).NamedType().Name));
        }

        return _edge;
    }
}
