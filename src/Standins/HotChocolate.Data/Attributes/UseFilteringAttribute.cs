using System.Reflection;
using HotChocolate.Data.Filters;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Data;

/// <summary>
/// Gives a list field the argument <c>where</c>. Queries that the resolver returns are filtered; a resolver that returns
/// anything else applies the filter itself, through
/// <see cref="FilterContextResolverContextExtensions.GetFilterContext"/>.
/// </summary>
public class UseFilteringAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="filterType">The filter; by default that of the field's entity.</param>
    /// <param name="order">The place among the field's attributes: the line they stand on, where not given.</param>
    public UseFilteringAttribute(Type? filterType = null, [System.Runtime.CompilerServices.CallerLineNumber] int order = 0)
    {
        Type = filterType;
        Order = order;
    }

    /// <summary>The filter; null for that of the field's entity.</summary>
    public Type? Type { get; set; }

    /// <summary>The scope of the convention; null for the default.</summary>
    public string? Scope { get; set; }

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => FieldInputs.AddFilter(descriptor, EntityOf.Member(member), Type, Scope);
}
