using System.Reflection;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>A field of an interface type.</summary>
public sealed class InterfaceField : OutputFieldBase<InterfaceFieldDefinition>
{
    /// <summary>Creates the field.</summary>
    public InterfaceField(InterfaceFieldDefinition definition, int index)
        : base(definition, index) => Member = definition.Member;

    /// <summary>The type that declares the field.</summary>
    public new InterfaceType DeclaringType => (InterfaceType)base.DeclaringType;

    /// <summary>The member behind the field.</summary>
    public MemberInfo? Member { get; }
}
