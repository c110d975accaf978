namespace HotChocolate.Types;

/// <summary>Names a non-null type in C#.</summary>
/// <typeparam name="T">The nullable type.</typeparam>
public sealed class NonNullType<T> : FluentWrapperType where T : IType
{
    private NonNullType()
    {
    }
}
