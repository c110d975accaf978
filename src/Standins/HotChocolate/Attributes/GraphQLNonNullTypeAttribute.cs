namespace HotChocolate;

/// <summary>Overrides the nullability that the C# type states; one flag a level, outermost first, true for nullable.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GraphQLNonNullTypeAttribute : Attribute
{
    /// <summary>Makes the outermost level non-null.</summary>
    public GraphQLNonNullTypeAttribute() => Nullable = [false];

    /// <summary>Sets the levels.</summary>
    public GraphQLNonNullTypeAttribute(params bool[] nullable) => Nullable = nullable.Length == 0 ? [false] : nullable;

    internal bool[] Nullable { get; }
}
