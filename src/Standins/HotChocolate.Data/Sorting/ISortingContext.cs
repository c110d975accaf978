using GreenDonut.Data;

namespace HotChocolate.Data.Sorting;

/// <summary>The order that the caller gave the current field.</summary>
public interface ISortingContext
{
    /// <summary>Whether the caller gave one.</summary>
    bool IsDefined { get; }

    /// <summary>Says whether the resolver has applied the order; asking for the context says so already.</summary>
    void Handled(bool isHandled);

    /// <summary>The order as it was written: a list of objects, each with its keys in their written order.</summary>
    IReadOnlyList<IReadOnlyList<ISortingFieldInfo>> GetFields();

    /// <summary>The order as keys over the entity; null where the caller gave none.</summary>
    SortDefinition<T>? AsSortDefinition<T>();
}
