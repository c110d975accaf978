using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Internal;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IObjectFieldDescriptor"/>.</summary>
public class ObjectFieldDescriptor : OutputFieldDescriptorBase<ObjectFieldDefinition>, IObjectFieldDescriptor
{
    private bool _argumentsBound;

    /// <summary>Describes a field by name.</summary>
    public ObjectFieldDescriptor(IDescriptorContext context, string fieldName)
        : base(context) => Definition.Name = fieldName;

    /// <summary>Describes the field behind a member.</summary>
    /// <param name="context">The shared context.</param>
    /// <param name="member">The property or method.</param>
    /// <param name="sourceType">The runtime type that the field's parent has.</param>
    /// <param name="resolverType">The class of the member, when it is not the parent's.</param>
    public ObjectFieldDescriptor(IDescriptorContext context, MemberInfo member, Type sourceType, Type? resolverType = null)
        : base(context)
    {
        Definition.Member = member;
        Definition.SourceType = sourceType;
        Definition.ResolverType = resolverType == sourceType ? null : resolverType;
        Definition.Name = context.Naming.GetMemberName(member, MemberKind.ObjectField);
        Definition.Description = context.Naming.GetMemberDescription(member, MemberKind.ObjectField);
        Definition.Type = context.TypeInspector.GetReturnTypeRef(member, TypeContext.Output);
        if (context.Naming.IsDeprecated(member, out var reason))
        {
            Definition.DeprecationReason = reason;
        }

        if (member is MethodInfo method)
        {
            Definition.ResultType = method.ReturnType;
        }
    }

    /// <inheritdoc />
    protected internal override ObjectFieldDefinition Definition { get; protected set; } = new();

    /// <inheritdoc />
    public new IObjectFieldDescriptor Name(string value) => Do(() => base.Name(value));

    /// <inheritdoc />
    public new IObjectFieldDescriptor Description(string? value) => Do(() => base.Description(value));

    /// <inheritdoc />
    public new IObjectFieldDescriptor Deprecated(string? reason) => Do(() => base.Deprecated(reason));

    /// <inheritdoc />
    public IObjectFieldDescriptor Deprecated() => Do(() => base.Deprecated(null));

    /// <inheritdoc />
    public IObjectFieldDescriptor Type<TOutputType>() where TOutputType : class, IOutputType => Do(() => base.Type(typeof(TOutputType)));

    /// <inheritdoc />
    public IObjectFieldDescriptor Type<TOutputType>(TOutputType outputType) where TOutputType : class, IOutputType =>
        Do(() => TypeInstance(outputType));

    /// <inheritdoc />
    public new IObjectFieldDescriptor Type(ITypeNode typeNode) => Do(() => base.Type(typeNode));

    /// <inheritdoc />
    public new IObjectFieldDescriptor Type(Type type) => Do(() => base.Type(type));

    /// <inheritdoc />
    public new IObjectFieldDescriptor Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor)
    {
        BindArguments();
        return Do(() => base.Argument(argumentName, argumentDescriptor));
    }

    /// <inheritdoc />
    public IObjectFieldDescriptor Ignore(bool ignore = true) => Do(() => Definition.Ignore = ignore);

    /// <inheritdoc />
    public IObjectFieldDescriptor Resolve(FieldResolverDelegate fieldResolver) => Do(() => Definition.Resolver = fieldResolver);

    /// <inheritdoc />
    public IObjectFieldDescriptor Resolve(FieldResolverDelegate fieldResolver, Type? resultType)
    {
        Definition.Resolver = fieldResolver;
        Definition.ResultType = resultType;
        if (resultType is not null && Definition.Type is null)
        {
            base.Type(resultType);
        }

        return this;
    }

    /// <inheritdoc />
    public IObjectFieldDescriptor ResolveWith<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod) =>
        ResolveWith(propertyOrMethod.ExtractMember(), typeof(TResolver));

    /// <inheritdoc />
    public IObjectFieldDescriptor ResolveWith(MemberInfo propertyOrMethod) =>
        ResolveWith(propertyOrMethod, propertyOrMethod.ReflectedType!);

    /// <inheritdoc />
    public IObjectFieldDescriptor Subscribe(SubscribeResolverDelegate subscribeResolver) =>
        Do(() => Definition.SubscribeResolver = subscribeResolver);

    /// <inheritdoc />
    public IObjectFieldDescriptor Use(FieldMiddleware middleware) =>
        Do(() => Definition.MiddlewareDefinitions.Add(new FieldMiddlewareDefinition(middleware)));

    /// <inheritdoc />
    public new IObjectFieldDescriptor Directive<T>(T directiveInstance) where T : class => Do(() => base.Directive(directiveInstance));

    /// <inheritdoc />
    public new IObjectFieldDescriptor Directive<T>() where T : class, new() => Do(() => base.Directive(new T()));

    /// <inheritdoc />
    public new IObjectFieldDescriptor Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => base.Directive(name, arguments));

    /// <inheritdoc />
    public IObjectFieldDescriptor ParentRequires<TParent>(Expression<Func<TParent, object?>> selector) =>
        ParentRequires(selector.ExtractMember().Name);

    /// <inheritdoc />
    public IObjectFieldDescriptor ParentRequires<TParent>(string? requires) => ParentRequires(requires);

    /// <inheritdoc />
    public IObjectFieldDescriptor ParentRequires(string? requires)
    {
        if (!string.IsNullOrWhiteSpace(requires))
        {
            Definition.ContextData[WellKnownContextData.FieldRequirementsSyntax] = requires;
            Definition.ContextData[WellKnownContextData.FieldRequirementsEntity] = Definition.SourceType;
        }

        return this;
    }

    /// <inheritdoc />
    protected override void OnCreateDefinition(ObjectFieldDefinition definition)
    {
        var member = definition.ResolverMember ?? definition.Member;
        BindArguments();
        if (!definition.AttributesApplied && member is not null)
        {
            definition.AttributesApplied = true;
            Context.TypeInspector.ApplyAttributes(Context, this, member);
        }

        base.OnCreateDefinition(definition);
    }

    /// <summary>Parameters that no parameter kind claims become arguments, before anything else may add arguments.</summary>
    private void BindArguments()
    {
        if (_argumentsBound || (Definition.ResolverMember ?? Definition.Member) is not MethodInfo method)
        {
            return;
        }

        _argumentsBound = true;
        var kinds = Context.GetParameterKinds(Definition);
        foreach (var parameter in method.GetParameters())
        {
            var kind = kinds.Find(parameter);
            if (kind is IParameterFieldConfiguration configuration)
            {
                configuration.ApplyConfiguration(parameter, this);
            }

            if (kind.Kind == ArgumentKind.Argument)
            {
                GetArgument(Context.Naming.GetArgumentName(parameter), () => new ArgumentDescriptor(Context, parameter));
            }
        }
    }

    private ObjectFieldDescriptor ResolveWith(MemberInfo member, Type resolverType)
    {
        Definition.ResolverType = resolverType == Definition.SourceType ? null : resolverType;
        Definition.ResolverMember = member;
        Definition.Type = Context.TypeInspector.GetReturnTypeRef(member, TypeContext.Output);
        Definition.ResultType = (member as MethodInfo)?.ReturnType ?? (member as PropertyInfo)?.PropertyType;
        return this;
    }

    private ObjectFieldDescriptor Do(Action action)
    {
        action();
        return this;
    }
}
