namespace HotChocolate.Types.Descriptors;

/// <summary>Describes an extension: fields of <typeparamref name="T"/> for a type that is defined elsewhere.</summary>
/// <typeparam name="T">The class that holds the fields.</typeparam>
public sealed class ObjectTypeExtensionDescriptor<T> : ObjectTypeDescriptor<T>
{
    /// <summary>Creates the descriptor.</summary>
    public ObjectTypeExtensionDescriptor(IDescriptorContext context)
        : base(context)
    {
        Definition.FieldBindingType = typeof(T);
        Definition.RuntimeType = typeof(object);
    }
}
