using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Data.Sorting;

/// <summary>What was written for a key.</summary>
public interface ISortingValueNode
{
    /// <summary>The type of the key.</summary>
    IType Type { get; }

    /// <summary>What was written, variables replaced.</summary>
    IValueNode ValueNode { get; }
}
