using System.Linq.Expressions;
using HotChocolate.Data.Filters.Expressions;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Data.Filters;

internal sealed class FilterContext(IResolverContext context, IInputField argument) : IFilterContext
{
    /// <summary>Whether the resolver took the filter on itself.</summary>
    public bool IsHandled { get; private set; }

    public bool IsDefined => Node is ObjectValueNode;

    private IValueNode Node => context.ArgumentLiteral<IValueNode>(argument.Name);

    public void Handled(bool isHandled) => IsHandled = isHandled;

    public Expression<Func<T, bool>>? AsPredicate<T>()
        => Node is ObjectValueNode filter
            ? FilterPredicate.Create<T>((FilterInputType)argument.Type.NamedType(), filter)
            : null;
}
