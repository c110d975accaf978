namespace HotChocolate.Types;

/// <summary>A field or argument.</summary>
public interface IField
    : IHasName, IHasDescription, IHasDirectives, IHasSchemaCoordinate, IHasRuntimeType, IHasReadOnlyContextData, ITypeSystemMember
{
    /// <summary>The type that declares the field.</summary>
    ITypeSystemObject DeclaringType { get; }

    /// <summary>The zero-based place among the declaring type's fields.</summary>
    int Index { get; }
}
