using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Internal;

namespace HotChocolate.Resolvers.Expressions.Parameters;

/// <summary>Parameters bound to the state of the request, of ancestors or of the field.</summary>
internal static class StateParameters
{
    public static IEnumerable<IParameterExpressionBuilder> Create() =>
    [
        State<GlobalStateAttribute>(ArgumentKind.GlobalState, a => a.Key, nameof(ResolverContextExtensions.GetGlobalStateOrDefault)),
        State<ScopedStateAttribute>(ArgumentKind.ScopedState, a => a.Key, nameof(ResolverContextExtensions.GetScopedStateOrDefault)),
        State<LocalStateAttribute>(ArgumentKind.LocalState, a => a.Key, nameof(ResolverContextExtensions.GetLocalStateOrDefault)),
        new DelegateParameterExpressionBuilder(
            ArgumentKind.EventMessage,
            false,
            p => p.IsDefined(typeof(EventMessageAttribute), false),
            c => Expression.Call(
                typeof(ResolverContextExtensions),
                nameof(ResolverContextExtensions.GetEventMessage),
                [c.Parameter.ParameterType],
                c.ResolverContext))
    ];

    private static DelegateParameterExpressionBuilder State<TAttribute>(
        ArgumentKind kind, Func<TAttribute, string?> key, string method) where TAttribute : Attribute => new(
        kind,
        false,
        p => p.IsDefined(typeof(TAttribute), true),
        c => Expression.Call(
            Method(method).MakeGenericMethod(c.Parameter.ParameterType),
            c.ResolverContext,
            Expression.Constant(key(c.Parameter.GetCustomAttribute<TAttribute>(true)!) ?? c.Parameter.Name!),
            Default(c.Parameter)));

    private static MethodInfo Method(string name) => typeof(ResolverContextExtensions)
        .GetMethods()
        .Single(m => m.Name == name && m.GetParameters().Length == 3);

    private static Expression Default(ParameterInfo parameter) =>
        parameter is { HasDefaultValue: true, DefaultValue: { } value }
            ? Expression.Constant(value, parameter.ParameterType)
            : Expression.Default(parameter.ParameterType);
}
