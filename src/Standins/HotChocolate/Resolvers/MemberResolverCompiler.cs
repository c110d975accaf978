using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Internal;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Definitions;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Resolvers;

/// <summary>Compiles the property or method behind a field into delegates.</summary>
internal sealed class MemberResolverCompiler(ITypeCompletionContext context, ObjectField field, ObjectFieldDefinition definition)
{
    private static readonly ParameterExpression s_context = Expression.Parameter(typeof(IResolverContext), "context");
    private static readonly ParameterExpression s_parent = Expression.Parameter(typeof(object), "parent");

    public CompiledField Compile(MemberInfo member)
    {
        var owner = member.ReflectedType ?? member.DeclaringType!;
        var parentType = definition.SourceType ?? owner;
        var ofParent = definition.ResolverType is null && owner.IsAssignableFrom(parentType) && !IsStatic(member);
        return member switch
        {
            PropertyInfo property => CompileProperty(property, ofParent, owner),
            MethodInfo method => CompileMethod(method, ofParent, owner),
            _ => throw SchemaErrors.NoResolver(context.Type, field.Coordinate)
        };
    }

    private CompiledField CompileProperty(PropertyInfo property, bool ofParent, Type owner)
    {
        if (ofParent && !IsAwaitable(property.PropertyType))
        {
            return Inline(parent => Expression.Property(Expression.Convert(parent, owner), property), property.PropertyType);
        }

        var instance = IsStatic(property) ? null : Instance(owner, ofParent);
        return FromExpression(Expression.Property(instance, property), property.PropertyType, isPure: ofParent && !IsAwaitable(property.PropertyType));
    }

    private CompiledField CompileMethod(MethodInfo method, bool ofParent, Type owner)
    {
        var kinds = context.DescriptorContext.GetParameterKinds(definition);
        var parameters = method.GetParameters();
        var builders = parameters.Select(kinds.Find).ToArray();
        var awaitable = IsAwaitable(method.ReturnType);
        if (!awaitable && builders.All(b => b.Kind == ArgumentKind.Source) && InlineOwner(method, ofParent, owner) is { } inlineOwner)
        {
            return Inline(
                parent => Expression.Call(
                    inlineOwner(parent),
                    method,
                    parameters.Select(p => Expression.Convert(parent, p.ParameterType))),
                method.ReturnType);
        }

        var arguments = builders.Select((b, i) => Convert(
            b.Build(new ParameterExpressionBuilderContext(parameters[i], s_context)), parameters[i].ParameterType));
        var call = Expression.Call(method.IsStatic ? null : Instance(owner, ofParent), method, arguments);
        var isPure = !awaitable && builders.All(b => b.IsPure);
        var compiled = FromExpression(call, method.ReturnType, isPure);
        var takesScoped = builders.Where((b, i) => b.Kind == ArgumentKind.Service && !IsSingleton(parameters[i])).Any();
        return takesScoped && Scope == DependencyInjectionScope.Resolver
            ? compiled with { Resolver = ResolverScope.Wrap(compiled.Resolver!) }
            : compiled;
    }

    private bool IsSingleton(ParameterInfo parameter) => context.Services
        .GetService<ServiceLifetimes>()
        ?.IsSingleton(parameter.ParameterType, parameter.GetCustomAttribute<ServiceAttribute>(true)?.Key) ?? false;

    private DependencyInjectionScope Scope => definition.DependencyInjectionScope
        ?? (((TypeCompletionContext)context).Root == OperationType.Mutation
            ? context.DescriptorContext.Options.DefaultMutationDependencyInjectionScope
            : context.DescriptorContext.Options.DefaultQueryDependencyInjectionScope);

    /// <summary>How an inline method finds its object; null when that takes services.</summary>
    private static Func<Expression, Expression?>? InlineOwner(MethodInfo method, bool ofParent, Type owner)
    {
        if (method.IsStatic)
        {
            return _ => null;
        }

        if (ofParent)
        {
            return parent => Expression.Convert(parent, owner);
        }

        // A class without dependencies has no state either, so one object serves all.
        if (owner.GetConstructors() is [var only] && only.GetParameters().Length == 0 && !HasFields(owner))
        {
            var instance = Expression.Constant(Activator.CreateInstance(owner), owner);
            return _ => instance;
        }

        return null;
    }

    private static bool HasFields(Type owner) =>
        owner.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0;

    private static CompiledField Inline(Func<Expression, Expression> read, Type type)
    {
        var body = read(s_parent);
        var getter = Expression.Lambda<Func<object, object?>>(Expression.Convert(body, typeof(object)), s_parent).Compile();
        return new CompiledField(
            null,
            c => ValueTask.FromResult(getter(c.Parent<object>())),
            c => getter(c.Parent<object>()),
            new InlineResolver(getter, type, read));
    }

    private static CompiledField FromExpression(Expression call, Type type, bool isPure)
    {
        if (!IsAwaitable(type))
        {
            var pure = Expression.Lambda<PureFieldDelegate>(Expression.Convert(call, typeof(object)), s_context).Compile();
            return new CompiledField(null, c => new ValueTask<object?>(pure(c)), isPure ? pure : null, null);
        }

        var wrap = typeof(ResultAwaiter).GetMethod(type.GetGenericTypeDefinition() == typeof(Task<>)
            ? nameof(ResultAwaiter.FromTask)
            : nameof(ResultAwaiter.FromValueTask))!;
        var wrapped = Expression.Call(wrap.MakeGenericMethod(type.GetGenericArguments()[0]), call);
        return new CompiledField(null, Expression.Lambda<FieldResolverDelegate>(wrapped, s_context).Compile(), null, null);
    }

    private static Expression Instance(Type owner, bool ofParent) => Expression.Call(
        s_context, ofParent ? nameof(IResolverContext.Parent) : nameof(IResolverContext.Resolver), [owner]);

    private static Expression Convert(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);

    private static bool IsStatic(MemberInfo member) => member switch
    {
        MethodInfo method => method.IsStatic,
        PropertyInfo property => property.GetMethod!.IsStatic,
        _ => false
    };

    private static bool IsAwaitable(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));
}
