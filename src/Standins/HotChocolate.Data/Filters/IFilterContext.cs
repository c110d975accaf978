using System.Linq.Expressions;

namespace HotChocolate.Data.Filters;

/// <summary>The filter that the caller gave the current field.</summary>
public interface IFilterContext
{
    /// <summary>Whether the caller gave one.</summary>
    bool IsDefined { get; }

    /// <summary>Says whether the resolver has applied the filter; asking for the context says so already.</summary>
    void Handled(bool isHandled);

    /// <summary>The filter as a condition over the entity; null where it restricts nothing.</summary>
    /// <exception cref="GraphQLException">A value is refused by its type.</exception>
    Expression<Func<T, bool>>? AsPredicate<T>();
}
