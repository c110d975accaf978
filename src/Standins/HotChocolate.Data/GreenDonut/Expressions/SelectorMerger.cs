using System.Linq.Expressions;

namespace GreenDonut.Data;

/// <summary>Merges selectors of the form <c>x => new T { A = x.A, … }</c> member by member.</summary>
/// <remarks>
/// The merge is shallow like the real one's: of two values for one member the later wins.
/// Callers that select nested objects in several places merge on their own.
/// </remarks>
internal static class SelectorMerger
{
    public static Expression<Func<T, T>> Merge<T>(Expression<Func<T, T>> first, Expression<Func<T, T>> second)
    {
        if (first.Body is not MemberInitExpression a || second.Body is not MemberInitExpression b)
        {
            return second;
        }

        var parameter = first.Parameters[0];
        var bindings = a.Bindings.OfType<MemberAssignment>().ToDictionary(x => x.Member.Name);
        foreach (var binding in b.Bindings.OfType<MemberAssignment>())
        {
            var value = ParameterReplacer.Replace(binding.Expression, second.Parameters[0], parameter);
            bindings[binding.Member.Name] = Expression.Bind(binding.Member, value);
        }

        return Expression.Lambda<Func<T, T>>(Expression.MemberInit(a.NewExpression, bindings.Values), parameter);
    }

    /// <summary><c>x => x.A</c> becomes <c>x => new T { A = x.A }</c>; null where the key is no settable member of the row.</summary>
    public static Expression<Func<T, T>>? FromKey<T>(LambdaExpression key)
    {
        var body = key.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert } convert)
        {
            body = convert.Operand;
        }

        if (body is not MemberExpression { Expression: ParameterExpression parameter } member
            || typeof(T).GetConstructor(Type.EmptyTypes) is null)
        {
            return null;
        }

        var init = Expression.MemberInit(Expression.New(typeof(T)), Expression.Bind(member.Member, member));
        return Expression.Lambda<Func<T, T>>(init, parameter);
    }
}
