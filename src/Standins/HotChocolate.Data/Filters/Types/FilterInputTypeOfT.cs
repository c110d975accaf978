using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Definitions;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Data.Filters;

/// <summary>A filter over the members of an entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
public class FilterInputType<T> : FilterInputType
{
    private readonly Action<IFilterInputTypeDescriptor<T>>? _configure;

    /// <summary>Creates a filter over all members, or what a derived class says.</summary>
    [ActivatorUtilitiesConstructor]
    public FilterInputType()
    {
    }

    /// <summary>Creates a filter.</summary>
    public FilterInputType(Action<IFilterInputTypeDescriptor<T>> configure) => _configure = configure;

    /// <inheritdoc />
    protected override InputObjectTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        var descriptor = new FilterInputTypeDescriptor<T>(context.DescriptorContext, GetType(), context.Scope);
        Configure(descriptor);
        return descriptor.CreateDefinition();
    }

    /// <summary>Says what the filter is called and what it has.</summary>
    protected virtual void Configure(IFilterInputTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <inheritdoc />
    protected sealed override void Configure(IFilterInputTypeDescriptor descriptor)
    {
    }
}
