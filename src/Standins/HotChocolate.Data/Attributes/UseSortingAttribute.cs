using System.Reflection;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Data;

/// <summary>
/// Gives a list field the argument <c>order</c>. Queries that the resolver returns are ordered; a resolver that returns
/// anything else applies the order itself, through
/// <see cref="SortingContextResolverContextExtensions.GetSortingContext"/>.
/// </summary>
public class UseSortingAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="sortingType">The sort input; by default that of the field's entity.</param>
    /// <param name="order">The place among the field's attributes: the line they stand on, where not given.</param>
    public UseSortingAttribute(Type? sortingType = null, [System.Runtime.CompilerServices.CallerLineNumber] int order = 0)
    {
        Type = sortingType;
        Order = order;
    }

    /// <summary>The sort input; null for that of the field's entity.</summary>
    public Type? Type { get; set; }

    /// <summary>The scope of the convention; null for the default.</summary>
    public string? Scope { get; set; }

    /// <inheritdoc />
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => FieldInputs.AddSorting(descriptor, EntityOf.Member(member), Type, Scope);
}
