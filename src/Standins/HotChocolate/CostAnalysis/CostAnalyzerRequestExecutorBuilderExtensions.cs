using HotChocolate.CostAnalysis;
using HotChocolate.Execution.Configuration;
using HotChocolate.Validation;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Bounds what requests may cost.</summary>
public static class CostAnalyzerRequestExecutorBuilderExtensions
{
    /// <summary>Computes what operations cost and refuses those above the bounds of <see cref="CostOptions"/>.</summary>
    public static IRequestExecutorBuilder AddCostAnalyzer(this IRequestExecutorBuilder builder)
    {
        if (builder.Services.Any(service => service.ServiceType == typeof(Marker) && Equals(service.ServiceKey, builder.Name))) return builder;
        builder.Services.AddKeyedSingleton(builder.Name, new Marker());
        builder.Services.AddOptions<ValidationOptions>(builder.Name)
            .Configure<IOptionsMonitor<CostOptions>>((options, costs) => options.Cost = costs.Get(builder.Name));
        return builder.ConfigureSchema((services, schema) => schema
            .AddDirectiveType(CostDirectives.CreateCostType())
            .AddDirectiveType(CostDirectives.CreateListSizeType())
            .TryAddTypeInterceptor(new CostTypeInterceptor(
                services.GetRequiredService<IOptionsMonitor<CostOptions>>().Get(builder.Name))));
    }

    /// <summary>Changes the bounds and the default costs.</summary>
    public static IRequestExecutorBuilder ModifyCostOptions(this IRequestExecutorBuilder builder, Action<CostOptions> configure)
    {
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }

    /// <summary>Tells that a schema has the analyzer already.</summary>
    private sealed class Marker;
}
