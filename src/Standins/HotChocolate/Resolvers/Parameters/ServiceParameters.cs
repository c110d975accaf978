using System.Linq.Expressions;
using System.Reflection;
using GreenDonut;
using HotChocolate.Internal;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Resolvers.Expressions.Parameters;

/// <summary>Parameters bound to services: marked ones, DataLoaders, and types that are registered as services.</summary>
internal static class ServiceParameters
{
    public static IEnumerable<IParameterExpressionBuilder> Explicit() =>
    [
        new DelegateParameterExpressionBuilder(
            ArgumentKind.Service, false, p => p.IsDefined(typeof(ServiceAttribute), true), Marked),
        new DelegateParameterExpressionBuilder(
            ArgumentKind.Service,
            false,
            p => p.IsDefined(typeof(SchemaServiceAttribute), true),
            c => Expression.Call(
                typeof(ServiceParameters).GetMethod(nameof(SchemaService), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(c.Parameter.ParameterType),
                c.ResolverContext)),
        new DelegateParameterExpressionBuilder(
            ArgumentKind.Custom,
            false,
            p => typeof(IDataLoader).IsAssignableFrom(p.ParameterType),
            c => Expression.Call(
                typeof(DataLoaderResolverContextExtensions),
                nameof(DataLoaderResolverContextExtensions.DataLoader),
                [c.Parameter.ParameterType],
                c.ResolverContext)),
        new DelegateParameterExpressionBuilder(
            ArgumentKind.Service,
            false,
            p => p.ParameterType == typeof(IServiceProvider),
            c => Expression.Property(c.ResolverContext, nameof(IResolverContext.Services)))
    ];

    public static IEnumerable<IParameterExpressionBuilder> Implicit(IServiceProviderIsService? isService)
    {
        if (isService is null)
        {
            yield break;
        }

        yield return new DelegateParameterExpressionBuilder(
            ArgumentKind.Service,
            false,
            p => !p.IsDefined(typeof(ArgumentAttribute), false) && MayBeService(p.ParameterType) && isService.IsService(p.ParameterType),
            c => Call(c, null));
    }

    private static Expression Marked(ParameterExpressionBuilderContext context) =>
        Call(context, context.Parameter.GetCustomAttribute<ServiceAttribute>(true)!.Key);

    private static Expression Call(ParameterExpressionBuilderContext context, string? key)
    {
        var optional = new NullabilityInfoContext().Create(context.Parameter).WriteState == NullabilityState.Nullable;
        return Expression.Call(
            typeof(ServiceParameters)
                .GetMethod(optional ? nameof(OptionalService) : nameof(RequiredService), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(context.Parameter.ParameterType),
            context.ResolverContext,
            Expression.Constant(key, typeof(string)));
    }

    // Lists are inputs far more often than services, and every list of services counts as registered.
    private static bool MayBeService(Type type) =>
        !type.IsValueType && type != typeof(string) && ExtendedTypeReader.ListElement(type) is null;

    private static T RequiredService<T>(IResolverContext context, string? key) where T : notnull => key is null
        ? context.Services.GetRequiredService<T>()
        : context.Services.GetRequiredKeyedService<T>(key);

    private static T? OptionalService<T>(IResolverContext context, string? key) => key is null
        ? context.Services.GetService<T>()
        : context.Services.GetKeyedService<T>(key);

    private static T SchemaService<T>(IResolverContext context) where T : notnull => context.Schema.Services.GetRequiredService<T>();
}
