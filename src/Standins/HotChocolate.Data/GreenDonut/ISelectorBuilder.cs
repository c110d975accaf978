using System.Linq.Expressions;

namespace GreenDonut.Data;

/// <summary>Collects the members that several readers want of one entity.</summary>
public interface ISelectorBuilder
{
    /// <summary>Adds the members that one reader wants.</summary>
    void Add<T>(Expression<Func<T, T>> selector);

    /// <summary>All members wanted so far; null where nobody asked, which means every member.</summary>
    Expression<Func<T, T>>? TryCompile<T>();
}
