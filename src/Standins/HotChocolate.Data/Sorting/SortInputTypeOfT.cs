using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Definitions;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Data.Sorting;

/// <summary>The sort input of an entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
public class SortInputType<T> : SortInputType
{
    private readonly Action<ISortInputTypeDescriptor<T>>? _configure;

    /// <summary>Creates a sort input over all members, or what a derived class says.</summary>
    [ActivatorUtilitiesConstructor]
    public SortInputType()
    {
    }

    /// <summary>Creates a sort input.</summary>
    public SortInputType(Action<ISortInputTypeDescriptor<T>> configure) => _configure = configure;

    /// <inheritdoc />
    protected override InputObjectTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        var descriptor = new SortInputTypeDescriptor<T>(context.DescriptorContext, GetType(), context.Scope);
        Configure(descriptor);
        return descriptor.CreateDefinition();
    }

    /// <summary>Says what the input is called and what it has.</summary>
    protected virtual void Configure(ISortInputTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);
}
