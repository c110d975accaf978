using System.Reflection;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Data.Sorting;

/// <summary>What a descriptor collects of a sort key.</summary>
public class SortFieldDefinition : InputFieldDefinition
{
    /// <summary>The member that is compared.</summary>
    public MemberInfo? Member { get; set; }
}
