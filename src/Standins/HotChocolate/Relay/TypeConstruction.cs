namespace HotChocolate.Types.Relay;

/// <summary>Makes generic types where that is possible.</summary>
internal static class TypeConstruction
{
    /// <summary><c>Nullable&lt;T&gt;</c> exists for value types only.</summary>
    public static Type? MakeGenericTypeOrNull(this Type nullable, Type argument) =>
        argument.IsValueType && System.Nullable.GetUnderlyingType(argument) is null ? nullable.MakeGenericType(argument) : null;
}
