using HotChocolate.Resolvers;

namespace HotChocolate.Types;

/// <summary>Resolvers given as functions.</summary>
public static class ResolveObjectFieldDescriptorExtensions
{
    /// <summary>Sets the resolver.</summary>
    public static IObjectFieldDescriptor Resolve(this IObjectFieldDescriptor descriptor, Func<IResolverContext, object?> resolver) =>
        descriptor.Resolve(context => new ValueTask<object?>(resolver(context)));

    /// <summary>Sets the resolver.</summary>
    public static IObjectFieldDescriptor Resolve(
        this IObjectFieldDescriptor descriptor, Func<IResolverContext, Task<object?>> resolver) =>
        descriptor.Resolve(context => new ValueTask<object?>(resolver(context)));

    /// <summary>Sets the resolver; its result says the field's type.</summary>
    public static IObjectFieldDescriptor Resolve<TResult>(
        this IObjectFieldDescriptor descriptor, Func<IResolverContext, TResult> resolver) =>
        descriptor.Resolve(context => new ValueTask<object?>(resolver(context)), typeof(TResult));

    /// <summary>Sets the resolver; its result says the field's type.</summary>
    public static IObjectFieldDescriptor Resolve<TResult>(
        this IObjectFieldDescriptor descriptor, Func<IResolverContext, Task<TResult>> resolver) =>
        descriptor.Resolve(context => ResultAwaiter.FromTask(resolver(context)), typeof(TResult));

    /// <summary>Sets the resolver.</summary>
    public static IObjectFieldDescriptor Resolve(this IObjectFieldDescriptor descriptor, Func<object?> resolver) =>
        descriptor.Resolve(_ => new ValueTask<object?>(resolver()));

    /// <summary>Sets the resolver; its result says the field's type.</summary>
    public static IObjectFieldDescriptor Resolve<TResult>(
        this IObjectFieldDescriptor descriptor, Func<IResolverContext, CancellationToken, Task<TResult>> resolver) =>
        descriptor.Resolve(context => ResultAwaiter.FromTask(resolver(context, context.RequestAborted)), typeof(TResult));

    /// <summary>Sets a constant result, which says the field's type.</summary>
    public static IObjectFieldDescriptor Resolve<TResult>(this IObjectFieldDescriptor descriptor, TResult constantResult) =>
        descriptor.Resolve(_ => new ValueTask<object?>(constantResult), typeof(TResult));
}
