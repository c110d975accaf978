using System.Linq.Expressions;
using System.Reflection;

namespace HotChocolate.Internal;

/// <summary>What a parameter is bound with.</summary>
public readonly struct ParameterExpressionBuilderContext(ParameterInfo parameter, Expression resolverContext)
{
    /// <summary>The parameter.</summary>
    public ParameterInfo Parameter { get; } = parameter;

    /// <summary>The expression of the resolver context.</summary>
    public Expression ResolverContext { get; } = resolverContext;
}
