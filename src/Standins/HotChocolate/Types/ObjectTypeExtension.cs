using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Adds fields to an object type that is defined elsewhere.</summary>
public class ObjectTypeExtension : NamedTypeExtensionBase<ObjectTypeDefinition>
{
    private readonly Action<IObjectTypeDescriptor>? _configure;
    private ObjectTypeDefinition? _created;

    /// <summary>For derived classes that override <see cref="Configure"/>.</summary>
    protected ObjectTypeExtension()
    {
    }

    /// <summary>Creates an extension that <paramref name="configure"/> describes.</summary>
    public ObjectTypeExtension(Action<IObjectTypeDescriptor> configure) => _configure = configure;

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Object;

    /// <summary>Creates an extension straight from its definition.</summary>
    public static ObjectTypeExtension CreateUnsafe(ObjectTypeDefinition definition) => new() { _created = definition };

    /// <inheritdoc />
    protected override ObjectTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        if (_created is not null)
        {
            return _created;
        }

        var descriptor = new ObjectTypeDescriptor(context.DescriptorContext);
        Configure(descriptor);
        return descriptor.CreateDefinition();
    }

    /// <summary>Describes the fields.</summary>
    protected virtual void Configure(IObjectTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    /// <inheritdoc />
    protected override void OnRegisterDependencies(ITypeDiscoveryContext context, ObjectTypeDefinition definition)
    {
        foreach (var reference in definition.GetInterfaces())
        {
            context.Dependencies.Add(reference);
        }
    }

    /// <inheritdoc />
    protected override void Merge(ITypeCompletionContext context, INamedType type)
    {
        if (type is ObjectType { Definition: { } target })
        {
            ObjectTypeMerge.Merge(Definition!, target);
        }
    }
}
