using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Internal;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Resolvers.Expressions.Parameters;

/// <summary>Binds the parent object.</summary>
internal sealed class ParentParameterExpressionBuilder : IParameterExpressionBuilder, IParameterFieldConfiguration
{
    public ArgumentKind Kind => ArgumentKind.Source;

    public bool IsPure => true;

    public bool IsDefaultHandler => false;

    public bool CanHandle(ParameterInfo parameter) => parameter.IsDefined(typeof(ParentAttribute), false);

    public Expression Build(ParameterExpressionBuilderContext context) => Expression.Call(
        context.ResolverContext, nameof(IResolverContext.Parent), [context.Parameter.ParameterType]);

    public void ApplyConfiguration(ParameterInfo parameter, ObjectFieldDescriptor descriptor)
    {
        descriptor.Definition.SourceType ??= parameter.ParameterType;
        descriptor.ParentRequires(parameter.GetCustomAttribute<ParentAttribute>()!.Requires);
    }
}
