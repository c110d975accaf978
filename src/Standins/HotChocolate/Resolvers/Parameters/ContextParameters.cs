using System.Linq.Expressions;
using System.Reflection;
using System.Security.Claims;
using HotChocolate.Execution;
using HotChocolate.Execution.Processing;
using HotChocolate.Internal;
using HotChocolate.Types;

namespace HotChocolate.Resolvers.Expressions.Parameters;

/// <summary>Parameters bound to parts of the resolver context.</summary>
internal static class ContextParameters
{
    public static IEnumerable<IParameterExpressionBuilder> Create() =>
    [
        Of<CancellationToken>(ArgumentKind.CancellationToken, c => c.RequestAborted),
        Of<IResolverContext>(ArgumentKind.Context, c => c),
        Of<IMiddlewareContext>(ArgumentKind.Context, c => (IMiddlewareContext)c),
        Of<ISchema>(ArgumentKind.Schema, c => c.Schema),
        Of<ISelection>(ArgumentKind.Custom, c => c.Selection),
        Of<IOperation>(ArgumentKind.Custom, c => c.Operation),
        Of<IObjectField>(ArgumentKind.Custom, c => c.Selection.Field),
        Of<IVariableValueCollection>(ArgumentKind.Custom, c => c.Variables),
        Of<Path>(ArgumentKind.Custom, c => c.Path),
        Of<ClaimsPrincipal?>(ArgumentKind.GlobalState, c => c.GetUser()),
        new DelegateParameterExpressionBuilder(
            ArgumentKind.Custom,
            false,
            p => p.ParameterType == typeof(bool) && p.IsDefined(typeof(IsSelectedAttribute), true),
            c => Expression.Call(
                typeof(ContextParameters).GetMethod(nameof(IsAnySelected), BindingFlags.NonPublic | BindingFlags.Static)!,
                c.ResolverContext,
                Expression.Constant(c.Parameter.GetCustomAttributes<IsSelectedAttribute>(true).SelectMany(a => a.FieldNames).ToHashSet())))
    ];

    private static bool IsAnySelected(IResolverContext context, HashSet<string> names) => context.IsSelected(names);

    private static DelegateParameterExpressionBuilder Of<T>(ArgumentKind kind, Expression<Func<IResolverContext, T>> read) => new(
        kind,
        false,
        p => p.ParameterType == typeof(T),
        c => new Replacement(read.Parameters[0], c.ResolverContext).Visit(read.Body));

    private sealed class Replacement(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
