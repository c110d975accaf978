namespace HotChocolate.Types;

/// <summary>An enum type over <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The .NET type of the values.</typeparam>
public interface IEnumType<T> : IEnumType
{
    /// <summary>The .NET value of a GraphQL name.</summary>
    bool TryGetRuntimeValue(string name, out T runtimeValue);
}
