using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>The object type of a .NET type.</summary>
/// <typeparam name="T">The .NET type.</typeparam>
public class ObjectType<T> : ObjectType
{
    private readonly Action<IObjectTypeDescriptor<T>>? _configure;

    /// <summary>Creates a type that <paramref name="configure"/> describes further.</summary>
    public ObjectType(Action<IObjectTypeDescriptor<T>> configure) => _configure = configure;

    /// <summary>Creates the type.</summary>
    [ActivatorUtilitiesConstructor]
    public ObjectType()
    {
    }

    /// <inheritdoc />
    protected override ObjectTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        var descriptor = new ObjectTypeDescriptor<T>(context.DescriptorContext);
        Configure((IObjectTypeDescriptor<T>)descriptor);
        return descriptor.CreateDefinition();
    }

    /// <summary>Describes the type further.</summary>
    protected virtual void Configure(IObjectTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <summary>Not used by this class.</summary>
    protected sealed override void Configure(IObjectTypeDescriptor descriptor) => throw new NotSupportedException();
}
