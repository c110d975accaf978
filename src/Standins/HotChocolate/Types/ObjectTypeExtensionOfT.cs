using HotChocolate.Types.Descriptors.Definitions;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>Adds the members of a class to an object type that is defined elsewhere.</summary>
/// <typeparam name="T">The class.</typeparam>
public class ObjectTypeExtension<T> : ObjectTypeExtension
{
    private readonly Action<IObjectTypeDescriptor<T>>? _configure;

    /// <summary>Creates an extension that <paramref name="configure"/> describes further.</summary>
    public ObjectTypeExtension(Action<IObjectTypeDescriptor<T>> configure) => _configure = configure;

    /// <summary>Creates the extension.</summary>
    [ActivatorUtilitiesConstructor]
    public ObjectTypeExtension()
    {
    }

    /// <inheritdoc />
    protected override ObjectTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        var descriptor = ExtensionFields.NewDescriptor<T>(context.DescriptorContext);
        Configure((IObjectTypeDescriptor<T>)descriptor);
        return descriptor.CreateDefinition();
    }

    /// <summary>Describes the fields further.</summary>
    protected virtual void Configure(IObjectTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <summary>Not used by this class.</summary>
    protected sealed override void Configure(IObjectTypeDescriptor descriptor) => throw new NotSupportedException();
}
