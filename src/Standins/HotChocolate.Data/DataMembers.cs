using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Data;

/// <summary>The members of entities that filters, sorts and selectors look at: their public properties.</summary>
internal static class DataMembers
{
    /// <summary>The members that are not ignored, in the order they are declared.</summary>
    public static IEnumerable<PropertyInfo> Of(IDescriptorContext context, Type entity)
        => entity.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(x => x.GetIndexParameters().Length == 0 && x.CanRead && !context.TypeInspector.IsMemberIgnored(x));

    /// <summary>The member that a lambda reads.</summary>
    /// <exception cref="ArgumentException">The lambda reads no property.</exception>
    public static PropertyInfo Of(LambdaExpression member)
    {
        var body = member.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert } convert)
        {
            body = convert.Operand;
        }

        return body is MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression }
            ? property
            : throw new ArgumentException($"`{member}` must read a property of its parameter.", nameof(member));
    }
}
