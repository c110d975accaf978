using System.Linq.Expressions;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Pagination;

/// <summary>The type of <c>pageInfo</c>.</summary>
internal sealed class PageInfoType : ObjectType
{
    protected override ObjectTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        var definition = new ObjectTypeDefinition
        {
            Name = "PageInfo",
            Description = "Information about pagination in a connection.",
            RuntimeType = typeof(ConnectionPageInfo)
        };
        Add(definition, "hasNextPage", "Indicates whether more edges exist following the set defined by the clients arguments.", "Boolean!", p => p.HasNextPage);
        Add(definition, "hasPreviousPage", "Indicates whether more edges exist prior the set defined by the clients arguments.", "Boolean!", p => p.HasPreviousPage);
        Add(definition, "startCursor", "When paginating backwards, the cursor to continue.", "String", p => p.StartCursor);
        Add(definition, "endCursor", "When paginating forwards, the cursor to continue.", "String", p => p.EndCursor);
        return definition;
    }

    private static void Add<T>(
        ObjectTypeDefinition definition, string name, string description, string type, Expression<Func<ConnectionPageInfo, T>> read)
    {
        var property = (System.Reflection.PropertyInfo)((MemberExpression)read.Body).Member;
        var compiled = read.Compile();
        definition.Fields.Add(new ObjectFieldDefinition
        {
            Name = name,
            Description = description,
            Type = TypeReference.Parse(type),
            Inline = new InlineResolver(
                p => compiled((ConnectionPageInfo)p),
                typeof(T),
                p => Expression.Property(Expression.Convert(p, typeof(ConnectionPageInfo)), property))
        });
    }
}
