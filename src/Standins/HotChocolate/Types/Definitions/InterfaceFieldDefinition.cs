using System.Reflection;

namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of a field of an interface.</summary>
public sealed class InterfaceFieldDefinition : OutputFieldDefinitionBase
{
    /// <summary>The member behind the field.</summary>
    public MemberInfo? Member { get; set; }
}
