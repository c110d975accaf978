using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Internal;

namespace HotChocolate.Resolvers.Expressions.Parameters;

/// <summary>Binds parameters of type <typeparamref name="TArg"/> to an expression over the resolver context.</summary>
/// <typeparam name="TArg">The parameter's type.</typeparam>
public class CustomParameterExpressionBuilder<TArg>(
    Expression<Func<IResolverContext, TArg>> expression, Func<ParameterInfo, bool>? canHandle = null) : IParameterExpressionBuilder
{
    /// <inheritdoc />
    public ArgumentKind Kind => ArgumentKind.Custom;

    /// <inheritdoc />
    public bool IsPure => false;

    /// <inheritdoc />
    public bool IsDefaultHandler => false;

    /// <inheritdoc />
    public bool CanHandle(ParameterInfo parameter) => canHandle?.Invoke(parameter) ?? parameter.ParameterType == typeof(TArg);

    /// <inheritdoc />
    public Expression Build(ParameterExpressionBuilderContext context) => Expression.Invoke(expression, context.ResolverContext);
}
