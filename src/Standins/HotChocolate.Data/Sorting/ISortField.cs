using System.Reflection;
using HotChocolate.Types;

namespace HotChocolate.Data.Sorting;

/// <summary>A sort key.</summary>
public interface ISortField : IInputField
{
    /// <summary>The member that is compared.</summary>
    MemberInfo? Member { get; }
}
