namespace HotChocolate.Types;

/// <summary>Names a list type in C#.</summary>
/// <typeparam name="T">The element's type.</typeparam>
public sealed class ListType<T> : FluentWrapperType where T : IType
{
    private ListType()
    {
    }
}
