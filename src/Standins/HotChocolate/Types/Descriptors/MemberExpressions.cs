using System.Linq.Expressions;
using System.Reflection;

namespace HotChocolate.Types.Descriptors;

/// <summary>Reads the member that an expression such as <c>x =&gt; x.Name</c> names.</summary>
internal static class MemberExpressions
{
    public static MemberInfo ExtractMember(this LambdaExpression expression) => TryExtract(expression.Body)
        ?? throw new ArgumentException("The expression has to name a property or a method.", nameof(expression));

    public static MemberInfo? TryExtractMember(this LambdaExpression expression) => TryExtract(expression.Body);

    private static MemberInfo? TryExtract(Expression expression) => expression switch
    {
        UnaryExpression unary => TryExtract(unary.Operand),
        MemberExpression { Member: PropertyInfo or FieldInfo } member => Reflected(member),
        MethodCallExpression call => call.Method,
        _ => null
    };

    // The compiler names the declaring class's member; reflection on the class at hand finds overrides and attributes.
    private static MemberInfo Reflected(MemberExpression member) =>
        member.Expression is { } owner && member.Member is PropertyInfo property
            ? owner.Type.GetProperty(property.Name) ?? property
            : member.Member;
}
