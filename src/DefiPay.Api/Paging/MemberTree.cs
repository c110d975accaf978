using System.Linq.Expressions;
using System.Reflection;

namespace DefiPay.Api.Paging;

/// <summary>
/// Members of an entity and of the entities it refers to, collected from several places and read together as
/// <c>new T { A = row.A, N = new N { B = row.N.B } }</c>.
/// </summary>
internal sealed class MemberTree(Type type)
{
    private readonly SortedDictionary<string, Branch> _members = new(StringComparer.Ordinal);

    // True where the reference to this entity may be null and has to be looked at before its members are.
    private bool _optional;

    /// <summary>Adds the members of <c>new T { … }</c>, with or without a look at null around it.</summary>
    public void AddInitializer(Expression initializer)
    {
        if (initializer is ConditionalExpression conditional)
        {
            _optional = true;
            AddInitializer(IsNull(conditional.IfTrue) ? conditional.IfFalse : conditional.IfTrue);
            return;
        }

        foreach (var binding in ((MemberInitExpression)initializer).Bindings.Cast<MemberAssignment>())
        {
            if (binding.Expression is MemberInitExpression or ConditionalExpression)
            {
                Nested(binding.Member).AddInitializer(binding.Expression);
            }
            else
            {
                _members.TryAdd(binding.Member.Name, new Branch(binding.Member, null));
            }
        }
    }

    /// <summary>Adds the member at the end of <c>row.N.B</c>.</summary>
    public void AddPath(MemberExpression path)
    {
        if (path.Expression is MemberExpression owner)
        {
            At(owner)._members.TryAdd(path.Member.Name, new Branch(path.Member, null));
        }
        else
        {
            _members.TryAdd(path.Member.Name, new Branch(path.Member, null));
        }
    }

    /// <summary>Reads all members of <paramref name="row"/>.</summary>
    public Expression ToInitializer(Expression row)
    {
        var initializer = Expression.MemberInit(
            Expression.New(type),
            _members.Values.Select(x => Expression.Bind(x.Member, Read(row, x))));
        return _optional
            ? Expression.Condition(
                Expression.Equal(row, Expression.Constant(null, type)),
                Expression.Constant(null, type),
                initializer)
            : initializer;
    }

    private static Expression Read(Expression row, Branch branch)
    {
        var member = Expression.MakeMemberAccess(row, branch.Member);
        return branch.Nested is null ? member : branch.Nested.ToInitializer(member);
    }

    private MemberTree At(MemberExpression path)
        => (path.Expression is MemberExpression owner ? At(owner) : this).Nested(path.Member);

    private MemberTree Nested(MemberInfo member)
    {
        if (!_members.TryGetValue(member.Name, out var branch) || branch.Nested is null)
        {
            branch = new Branch(member, new MemberTree(((PropertyInfo)member).PropertyType));
            _members[member.Name] = branch;
        }

        return branch.Nested!;
    }

    private static bool IsNull(Expression expression) => expression is ConstantExpression { Value: null } or DefaultExpression;

    private sealed record Branch(MemberInfo Member, MemberTree? Nested);
}
