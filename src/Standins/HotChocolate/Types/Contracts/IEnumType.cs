namespace HotChocolate.Types;

/// <summary>An enum type.</summary>
public interface IEnumType : ILeafType
{
    /// <summary>The values in their order.</summary>
    IReadOnlyList<IEnumValue> Values { get; }

    /// <summary>The .NET value of a GraphQL name.</summary>
    bool TryGetRuntimeValue(string name, out object? runtimeValue);
}
