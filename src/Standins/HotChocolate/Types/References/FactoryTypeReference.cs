using HotChocolate.Language;

namespace HotChocolate.Types.Descriptors;

/// <summary>Names a type that is made on demand, one a key.</summary>
public sealed class FactoryTypeReference : TypeReference
{
    internal FactoryTypeReference(string key, Func<IDescriptorContext, INamedType> factory, ITypeNode? shape)
        : base(TypeContext.None, null)
    {
        Key = key;
        Factory = factory;
        Shape = shape;
    }

    /// <summary>Identifies the type among all made on demand.</summary>
    public string Key { get; }

    /// <summary>Makes the type.</summary>
    public Func<IDescriptorContext, INamedType> Factory { get; }

    /// <summary>Lists and non-nulls around the type, its innermost name standing for it; null for the type itself.</summary>
    public ITypeNode? Shape { get; }

    /// <inheritdoc />
    public override string ToString() => Key;
}
