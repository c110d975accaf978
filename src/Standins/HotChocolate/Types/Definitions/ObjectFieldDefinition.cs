using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Internal;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of a field of an object.</summary>
public class ObjectFieldDefinition : OutputFieldDefinitionBase
{
    private List<FieldMiddlewareDefinition>? _middleware;
    private List<ResultFormatterDefinition>? _formatters;
    private List<IParameterExpressionBuilder>? _parameterBuilders;

    /// <summary>The runtime type that declares the field.</summary>
    public Type? SourceType { get; set; }

    /// <summary>The class that resolves the field, when it is not <see cref="SourceType"/>.</summary>
    public Type? ResolverType { get; set; }

    /// <summary>The member that the field stands for.</summary>
    public MemberInfo? Member { get; set; }

    /// <summary>The member that resolves the field, when it is not <see cref="Member"/>.</summary>
    public MemberInfo? ResolverMember { get; set; }

    /// <summary>The member or field of the extended type that this field replaces.</summary>
    public ObjectFieldBinding? BindToField { get; set; }

    /// <summary>The expression behind the field.</summary>
    public Expression? Expression { get; set; }

    /// <summary>What the resolver returns.</summary>
    public Type? ResultType { get; set; }

    /// <summary>A resolver given as code.</summary>
    public FieldResolverDelegate? Resolver { get; set; }

    /// <summary>A synchronous resolver without side effects.</summary>
    public PureFieldDelegate? PureResolver { get; set; }

    /// <summary>Reads the value straight from the parent, for fields that the server makes itself.</summary>
    internal InlineResolver? Inline { get; set; }

    /// <summary>Starts the event stream of a subscription field.</summary>
    public SubscribeResolverDelegate? SubscribeResolver { get; set; }

    /// <summary>The method of the same type that starts the event stream.</summary>
    public MemberInfo? SubscribeWith { get; set; }

    /// <summary>Which service scope the resolver gets; null for the schema's default.</summary>
    public DependencyInjectionScope? DependencyInjectionScope { get; set; }

    /// <summary>The middleware, outermost first.</summary>
    public IList<FieldMiddlewareDefinition> MiddlewareDefinitions => _middleware ??= [];

    /// <summary>Conversions of the result, applied in order.</summary>
    public IList<ResultFormatterDefinition> FormatterDefinitions => _formatters ??= [];

    /// <summary>Parameter kinds known to this field only.</summary>
    public IList<IParameterExpressionBuilder> ParameterExpressionBuilders => _parameterBuilders ??= [];

    internal IReadOnlyList<FieldMiddlewareDefinition> GetMiddleware() => _middleware ?? [];

    internal IReadOnlyList<ResultFormatterDefinition> GetFormatters() => _formatters ?? [];

    internal IReadOnlyList<IParameterExpressionBuilder> GetParameterBuilders() => _parameterBuilders ?? [];

    internal void MergeInto(ObjectFieldDefinition target)
    {
        MergeFieldInto(target);
        target.ResolverType = ResolverType ?? target.ResolverType;
        target.ResolverMember = ResolverMember ?? target.ResolverMember;
        target.Resolver = Resolver ?? target.Resolver;
        target.PureResolver = PureResolver ?? target.PureResolver;
        target.SubscribeResolver = SubscribeResolver ?? target.SubscribeResolver;
        target.ResultType = ResultType ?? target.ResultType;
        foreach (var argument in GetArguments())
        {
            if (target.Arguments.FirstOrDefault(a => a.Name == argument.Name) is { } existing)
            {
                target.Arguments.Remove(existing);
            }

            target.Arguments.Add(argument);
        }

        foreach (var middleware in GetMiddleware())
        {
            target.MiddlewareDefinitions.Add(middleware);
        }

        foreach (var formatter in GetFormatters())
        {
            target.FormatterDefinitions.Add(formatter);
        }
    }
}
