using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Internal;

namespace HotChocolate.Resolvers.Expressions.Parameters;

/// <summary>A parameter kind made of its parts.</summary>
internal sealed class DelegateParameterExpressionBuilder(
    ArgumentKind kind,
    bool isPure,
    Func<ParameterInfo, bool> canHandle,
    Func<ParameterExpressionBuilderContext, Expression> build) : IParameterExpressionBuilder
{
    public ArgumentKind Kind => kind;

    public bool IsPure => isPure;

    public bool IsDefaultHandler => false;

    public bool CanHandle(ParameterInfo parameter) => canHandle(parameter);

    public Expression Build(ParameterExpressionBuilderContext context) => build(context);
}
