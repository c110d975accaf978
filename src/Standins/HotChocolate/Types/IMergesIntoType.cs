namespace HotChocolate.Types;

/// <summary>An extension that can be merged without knowing its kind.</summary>
internal interface IMergesIntoType
{
    void MergeInto(ITypeCompletionContext context, INamedType type);
}
