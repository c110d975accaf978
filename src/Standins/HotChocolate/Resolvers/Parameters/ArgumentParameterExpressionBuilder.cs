using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Internal;
using HotChocolate.Language;

namespace HotChocolate.Resolvers.Expressions.Parameters;

/// <summary>Binds an argument: its value, its literal or an optional.</summary>
internal sealed class ArgumentParameterExpressionBuilder : IParameterExpressionBuilder
{
    public ArgumentKind Kind => ArgumentKind.Argument;

    public bool IsPure => true;

    public bool IsDefaultHandler => true;

    public bool CanHandle(ParameterInfo parameter) => true;

    public Expression Build(ParameterExpressionBuilderContext context)
    {
        var type = context.Parameter.ParameterType;
        var name = Expression.Constant(ArgumentNames.Of(context.Parameter));
        if (typeof(IValueNode).IsAssignableFrom(type))
        {
            return Expression.Call(context.ResolverContext, nameof(IResolverContext.ArgumentLiteral), [type], name);
        }

        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>)
            ? Expression.Call(context.ResolverContext, nameof(IResolverContext.ArgumentOptional), [type.GetGenericArguments()[0]], name)
            : Expression.Call(context.ResolverContext, nameof(IResolverContext.ArgumentValue), [type], name);
    }
}
