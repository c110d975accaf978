using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Configuration;

/// <summary>The default <see cref="IRequestExecutorBuilder"/>.</summary>
internal sealed class DefaultRequestExecutorBuilder(IServiceCollection services, string name, RequestExecutorSetup setup)
    : IRequestExecutorBuilder
{
    public string Name => name;

    public IServiceCollection Services => services;

    public RequestExecutorSetup Setup => setup;
}
