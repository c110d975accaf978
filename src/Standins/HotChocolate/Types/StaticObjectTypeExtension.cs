using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>The extension that a static class, which cannot be a type argument, makes.</summary>
internal sealed class StaticObjectTypeExtension(Type type) : ObjectTypeExtension
{
    protected override ObjectTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        var descriptor = new ObjectTypeDescriptor(context.DescriptorContext, type);
        var definition = descriptor.Extend().Definition;
        definition.FieldBindingType = type;
        definition.RuntimeType = typeof(object);
        definition.ExtendsType = ExtensionFields.ExtendedType(type);
        definition.FieldBindingFlags = FieldBindingFlags.InstanceAndStatic;
        return descriptor.CreateDefinition();
    }
}
