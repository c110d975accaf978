using System.Reflection;
using HotChocolate.Types;

namespace HotChocolate.Data.Filters;

/// <summary>A field of a filter that looks at a member of the entity.</summary>
public class FilterField : InputField
{
    internal FilterField(FilterFieldDefinition definition, int index)
        : base(definition, index)
        => Member = definition.Member;

    /// <summary>The member that the field looks at; null for operations.</summary>
    public MemberInfo? Member { get; }
}
