using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>The interface type of a .NET type.</summary>
/// <typeparam name="T">The .NET type.</typeparam>
public class InterfaceType<T> : InterfaceType
{
    private readonly Action<IInterfaceTypeDescriptor<T>>? _configure;

    /// <summary>Creates a type that <paramref name="configure"/> describes further.</summary>
    public InterfaceType(Action<IInterfaceTypeDescriptor<T>> configure) => _configure = configure;

    /// <summary>Creates the type.</summary>
    [ActivatorUtilitiesConstructor]
    public InterfaceType()
    {
    }

    /// <inheritdoc />
    protected override InterfaceTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        var descriptor = new InterfaceTypeDescriptor<T>(context.DescriptorContext);
        Configure((IInterfaceTypeDescriptor<T>)descriptor);
        return descriptor.CreateDefinition();
    }

    /// <summary>Describes the type further.</summary>
    protected virtual void Configure(IInterfaceTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <summary>Not used by this class.</summary>
    protected sealed override void Configure(IInterfaceTypeDescriptor descriptor) => throw new NotSupportedException();
}
