using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types;

/// <summary>The input object type of a .NET type.</summary>
/// <typeparam name="T">The .NET type.</typeparam>
public class InputObjectType<T> : InputObjectType
{
    private readonly Action<IInputObjectTypeDescriptor<T>>? _configure;

    /// <summary>Creates a type that <paramref name="configure"/> describes further.</summary>
    public InputObjectType(Action<IInputObjectTypeDescriptor<T>> configure) => _configure = configure;

    /// <summary>Creates the type.</summary>
    [ActivatorUtilitiesConstructor]
    public InputObjectType()
    {
    }

    /// <inheritdoc />
    protected override InputObjectTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        var descriptor = new InputObjectTypeDescriptor<T>(context.DescriptorContext);
        Configure((IInputObjectTypeDescriptor<T>)descriptor);
        return descriptor.CreateDefinition();
    }

    /// <summary>Describes the type further.</summary>
    protected virtual void Configure(IInputObjectTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <summary>Not used by this class.</summary>
    protected sealed override void Configure(IInputObjectTypeDescriptor descriptor) => throw new NotSupportedException();
}
