using HotChocolate.Execution.Configuration;
using HotChocolate.Validation;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures how documents are validated.</summary>
public static class ValidationRequestExecutorBuilderExtensions
{
    /// <summary>Bounds how deep fields may nest in an operation.</summary>
    /// <param name="builder">The schema's builder.</param>
    /// <param name="maxAllowedExecutionDepth">The greatest depth; a root field has depth 1.</param>
    /// <param name="skipIntrospectionFields">Whether introspection fields do not count.</param>
    /// <param name="allowRequestOverrides">Whether a request may set its own bound or skip the rule.</param>
    /// <param name="isEnabled">Whether the rule applies; null for always.</param>
    public static IRequestExecutorBuilder AddMaxExecutionDepthRule(
        this IRequestExecutorBuilder builder,
        int maxAllowedExecutionDepth,
        bool skipIntrospectionFields = false,
        bool allowRequestOverrides = false,
        Func<IServiceProvider, ValidationOptions, bool>? isEnabled = null)
    {
        builder.Services.AddOptions<ValidationOptions>(builder.Name).Configure<IServiceProvider>((options, services) =>
        {
            if (isEnabled is not null && !isEnabled(services, options)) return;
            options.MaxAllowedExecutionDepth = maxAllowedExecutionDepth;
            options.SkipIntrospectionFields = skipIntrospectionFields;
            options.AllowDepthOverrides = allowRequestOverrides;
        });
        return builder;
    }

    /// <summary>Refuses <c>__schema</c> and <c>__type</c>, or allows them again.</summary>
    public static IRequestExecutorBuilder DisableIntrospection(this IRequestExecutorBuilder builder, bool disable = true) =>
        builder.DisableIntrospection((_, _) => disable);

    /// <summary>Refuses <c>__schema</c> and <c>__type</c> where the function says so.</summary>
    public static IRequestExecutorBuilder DisableIntrospection(
        this IRequestExecutorBuilder builder, Func<IServiceProvider, ValidationOptions, bool> disable) =>
        builder.Configure(options => options.DisableIntrospection = disable);

    /// <summary>Bounds how many errors are reported.</summary>
    public static IRequestExecutorBuilder SetMaxAllowedValidationErrors(
        this IRequestExecutorBuilder builder, int maxAllowedValidationErrors) =>
        builder.Configure(options => options.MaxAllowedErrors = maxAllowedValidationErrors);

    /// <summary>Bounds how deep introspection may nest in itself.</summary>
    /// <param name="builder">The schema's builder.</param>
    /// <param name="maxAllowedOfTypeDepth">How often <c>ofType</c> may nest.</param>
    /// <param name="maxAllowedListRecursiveDepth">How often each list of fields or types may nest.</param>
    public static IRequestExecutorBuilder SetIntrospectionAllowedDepth(
        this IRequestExecutorBuilder builder, ushort maxAllowedOfTypeDepth, ushort maxAllowedListRecursiveDepth) =>
        builder.Configure(options =>
        {
            options.MaxAllowedOfTypeDepth = maxAllowedOfTypeDepth;
            options.MaxAllowedListRecursiveDepth = maxAllowedListRecursiveDepth;
        });

    private static IRequestExecutorBuilder Configure(this IRequestExecutorBuilder builder, Action<ValidationOptions> configure)
    {
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }
}
