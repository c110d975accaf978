using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Internal;
using HotChocolate.Resolvers;
using HotChocolate.Resolvers.Expressions.Parameters;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Relay;

/// <summary>The method that loads the nodes of a type.</summary>
internal sealed class NodeResolverInfo(MethodInfo method)
{
    /// <summary>The .NET type of the value inside the ids.</summary>
    public Type IdType { get; } = method.GetParameters() is [var id, ..] ? id.ParameterType : typeof(string);

    /// <summary>Loads a node; the id is in the context's local state.</summary>
    public FieldResolverDelegate? Resolve { get; private set; }

    public void Compile(ITypeCompletionContext context, Type nodeType)
    {
        var definition = new ObjectFieldDefinition
        {
            Name = "node", SourceType = nodeType, ResolverType = method.ReflectedType, ResolverMember = method
        };
        definition.ParameterExpressionBuilders.Add(new DelegateParameterExpressionBuilder(
            ArgumentKind.LocalState,
            false,
            p => p.Position == 0,
            c => Expression.Call(
                typeof(ResolverContextExtensions)
                    .GetMethods()
                    .Single(m => m.Name == nameof(ResolverContextExtensions.GetLocalState))
                    .MakeGenericMethod(c.Parameter.ParameterType),
                c.ResolverContext,
                Expression.Constant(WellKnownContextData.InternalId))));
        Resolve = new MemberResolverCompiler(context, new ObjectField(definition, 0), definition).Compile(method).Resolver;
    }
}
