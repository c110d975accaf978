namespace HotChocolate.Types;

/// <summary>A type: named, list or non-null.</summary>
public interface IType : ITypeSystemMember
{
    /// <summary>The kind.</summary>
    TypeKind Kind { get; }
}
