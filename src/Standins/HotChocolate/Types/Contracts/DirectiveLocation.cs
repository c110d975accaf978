namespace HotChocolate.Types;

/// <summary>Where directives may be applied.</summary>
[Flags]
public enum DirectiveLocation
{
    /// <summary>A query.</summary>
    Query = 0x1,

    /// <summary>A mutation.</summary>
    Mutation = 0x2,

    /// <summary>A subscription.</summary>
    Subscription = 0x4,

    /// <summary>A field of a selection set.</summary>
    Field = 0x8,

    /// <summary>A fragment's definition.</summary>
    FragmentDefinition = 0x10,

    /// <summary>A fragment's use.</summary>
    FragmentSpread = 0x20,

    /// <summary>An inline fragment.</summary>
    InlineFragment = 0x40,

    /// <summary>The schema.</summary>
    Schema = 0x80,

    /// <summary>A scalar.</summary>
    Scalar = 0x100,

    /// <summary>An object type.</summary>
    Object = 0x200,

    /// <summary>A field of an object or interface type.</summary>
    FieldDefinition = 0x400,

    /// <summary>An argument.</summary>
    ArgumentDefinition = 0x800,

    /// <summary>An interface.</summary>
    Interface = 0x1000,

    /// <summary>A union.</summary>
    Union = 0x2000,

    /// <summary>An enum.</summary>
    Enum = 0x4000,

    /// <summary>An enum value.</summary>
    EnumValue = 0x8000,

    /// <summary>An input object type.</summary>
    InputObject = 0x10000,

    /// <summary>A field of an input object type.</summary>
    InputFieldDefinition = 0x20000,

    /// <summary>A variable's definition.</summary>
    VariableDefinition = 0x40000,

    /// <summary>All places in operations.</summary>
    Executable = Query | Mutation | Subscription | Field | FragmentDefinition | FragmentSpread | InlineFragment | VariableDefinition,

    /// <summary>All places in a schema.</summary>
    TypeSystem = Schema | Scalar | Object | FieldDefinition | ArgumentDefinition | Interface | Union | Enum | EnumValue
        | InputObject | InputFieldDefinition
}
