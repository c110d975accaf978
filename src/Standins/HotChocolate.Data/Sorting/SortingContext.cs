using System.Linq.Expressions;
using System.Reflection;
using GreenDonut.Data;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Data.Sorting;

internal sealed class SortingContext(IResolverContext context, IInputField argument) : ISortingContext
{
    /// <summary>Whether the resolver took the order on itself.</summary>
    public bool IsHandled { get; private set; }

    public bool IsDefined => context.ArgumentLiteral<IValueNode>(argument.Name) is ListValueNode or ObjectValueNode;

    public void Handled(bool isHandled) => IsHandled = isHandled;

    public IReadOnlyList<IReadOnlyList<ISortingFieldInfo>> GetFields()
    {
        // A single object stands for a list of one, as everywhere in input.
        IEnumerable<IValueNode> items = context.ArgumentLiteral<IValueNode>(argument.Name) switch
        {
            ListValueNode list => list.Items,
            ObjectValueNode one => [one],
            _ => [],
        };
        var type = (SortInputType)argument.Type.NamedType();
        return [.. items.OfType<ObjectValueNode>().Select(item => new Keys(type, item).GetFields())];
    }

    public SortDefinition<T>? AsSortDefinition<T>()
    {
        var row = Expression.Parameter(typeof(T), "row");
        var keys = new List<ISortBy<T>>();
        foreach (var fields in GetFields())
        {
            Add(keys, row, row, fields);
        }

        return keys.Count == 0 ? null : new SortDefinition<T>(keys);
    }

    private static void Add<T>(
        List<ISortBy<T>> keys,
        ParameterExpression row,
        Expression owner,
        IReadOnlyList<ISortingFieldInfo> fields)
    {
        foreach (var field in fields)
        {
            var key = Expression.Property(owner, (PropertyInfo)field.Field.Member!);
            if (field.Value is ISortingInfo nested)
            {
                Add(keys, row, key, nested.GetFields());
                continue;
            }

            if (field.Field.Type.NamedType() is SortInputType)
            {
                // Null for a nested entity names none of its keys.
                continue;
            }

            keys.Add((ISortBy<T>)Activator.CreateInstance(
                typeof(SortBy<,>).MakeGenericType(typeof(T), key.Type),
                Expression.Lambda(key, row),
                field.Value?.ValueNode.Value is not "DESC")!);
        }
    }

    private sealed class Keys(SortInputType type, ObjectValueNode node) : ISortingInfo
    {
        public IType Type => type;

        public IValueNode ValueNode => node;

        public IReadOnlyList<ISortingFieldInfo> GetFields()
            => [.. node.Fields.Select(x => Key.Create((SortField)type.Fields[x.Name.Value], x.Value))];
    }

    private sealed record Key(ISortField Field, ISortingValueNode? Value) : ISortingFieldInfo
    {
        public static Key Create(SortField field, IValueNode value)
            => new(
                field,
                value is ObjectValueNode nested ? new Keys((SortInputType)field.Type.NamedType(), nested)
                    : value is NullValueNode ? null
                    : new Direction(field.Type, value));
    }

    private sealed record Direction(IType Type, IValueNode ValueNode) : ISortingValueNode;
}
