using System.Linq.Expressions;
using System.Reflection;
using GreenDonut.Data;
using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;
using HotChocolate.Execution.Processing;
using HotChocolate.Internal;
using HotChocolate.Resolvers;

namespace HotChocolate.Data;

/// <summary>Binds parameters of type <see cref="QueryContext{TEntity}"/> to what the current field selects, filters and orders.</summary>
internal sealed class QueryContextParameter : IParameterExpressionBuilder
{
    private static readonly MethodInfo CreateMethod =
        typeof(QueryContextParameter).GetMethod(nameof(Create), BindingFlags.NonPublic | BindingFlags.Static)!;

    public ArgumentKind Kind => ArgumentKind.Custom;

    public bool IsPure => false;

    public bool IsDefaultHandler => false;

    public bool CanHandle(ParameterInfo parameter)
        => parameter.ParameterType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(QueryContext<>);

    public Expression Build(ParameterExpressionBuilderContext context)
        => Expression.Call(
            CreateMethod.MakeGenericMethod(context.Parameter.ParameterType.GetGenericArguments()),
            context.ResolverContext);

    private static QueryContext<T> Create<T>(IResolverContext context)
        => new(
            context.Selection.AsSelector<T>(),
            context.GetFilterContext()?.AsPredicate<T>(),
            context.GetSortingContext()?.AsSortDefinition<T>());
}
