namespace HotChocolate.Data.Sorting;

/// <summary>The keys of a nested entity.</summary>
public interface ISortingInfo : ISortingValueNode
{
    /// <summary>The keys in their written order.</summary>
    IReadOnlyList<ISortingFieldInfo> GetFields();
}
