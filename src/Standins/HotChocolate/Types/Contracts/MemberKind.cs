namespace HotChocolate.Types;

/// <summary>What kind of schema member a .NET member becomes.</summary>
public enum MemberKind
{
    /// <summary>A field of an input object.</summary>
    InputObjectField,

    /// <summary>A field of an object.</summary>
    ObjectField,

    /// <summary>A field of an interface.</summary>
    InterfaceField
}
