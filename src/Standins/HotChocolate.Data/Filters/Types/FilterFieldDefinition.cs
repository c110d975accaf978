using System.Reflection;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Data.Filters;

/// <summary>What a descriptor collects of a field of a filter.</summary>
public class FilterFieldDefinition : InputFieldDefinition
{
    /// <summary>The member that the field looks at; null for operations.</summary>
    public MemberInfo? Member { get; set; }
}
