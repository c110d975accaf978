namespace HotChocolate.Data.Sorting;

/// <summary>A key as it was written.</summary>
public interface ISortingFieldInfo
{
    /// <summary>The key.</summary>
    ISortField Field { get; }

    /// <summary>Its direction, or an <see cref="ISortingInfo"/> with the keys of a nested entity.</summary>
    ISortingValueNode? Value { get; }
}
