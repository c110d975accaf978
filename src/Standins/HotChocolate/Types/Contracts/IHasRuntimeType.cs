namespace HotChocolate.Types;

/// <summary>Something that stands for a .NET type.</summary>
public interface IHasRuntimeType
{
    /// <summary>The .NET type of its values.</summary>
    Type RuntimeType { get; }
}
