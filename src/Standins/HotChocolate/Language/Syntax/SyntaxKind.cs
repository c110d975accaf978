namespace HotChocolate.Language;

/// <summary>What a syntax node is.</summary>
public enum SyntaxKind
{
    /// <summary>A name.</summary>
    Name,
    /// <summary>A type referred to by name.</summary>
    NamedType,
    /// <summary>A list type.</summary>
    ListType,
    /// <summary>A non-null type.</summary>
    NonNullType,
    /// <summary>A whole document.</summary>
    Document,
    /// <summary>A query, mutation or subscription.</summary>
    OperationDefinition,
    /// <summary>The declaration of a variable.</summary>
    VariableDefinition,
    /// <summary>The use of a variable.</summary>
    Variable,
    /// <summary>A selection set.</summary>
    SelectionSet,
    /// <summary>A field selection.</summary>
    Field,
    /// <summary>An argument.</summary>
    Argument,
    /// <summary>The use of a named fragment.</summary>
    FragmentSpread,
    /// <summary>An inline fragment.</summary>
    InlineFragment,
    /// <summary>A named fragment.</summary>
    FragmentDefinition,
    /// <summary>An integer literal.</summary>
    IntValue,
    /// <summary>A string literal.</summary>
    StringValue,
    /// <summary>A boolean literal.</summary>
    BooleanValue,
    /// <summary>The literal <c>null</c>.</summary>
    NullValue,
    /// <summary>An enum literal.</summary>
    EnumValue,
    /// <summary>A floating-point literal.</summary>
    FloatValue,
    /// <summary>A list literal.</summary>
    ListValue,
    /// <summary>An input object literal.</summary>
    ObjectValue,
    /// <summary>A field of an input object literal.</summary>
    ObjectField,
    /// <summary>An applied directive.</summary>
    Directive,
    /// <summary>A schema definition.</summary>
    SchemaDefinition,
    /// <summary>The root type of an operation kind.</summary>
    OperationTypeDefinition,
    /// <summary>A scalar type definition.</summary>
    ScalarTypeDefinition,
    /// <summary>An object type definition.</summary>
    ObjectTypeDefinition,
    /// <summary>A field definition.</summary>
    FieldDefinition,
    /// <summary>An argument or input field definition.</summary>
    InputValueDefinition,
    /// <summary>An interface type definition.</summary>
    InterfaceTypeDefinition,
    /// <summary>A union type definition.</summary>
    UnionTypeDefinition,
    /// <summary>An enum type definition.</summary>
    EnumTypeDefinition,
    /// <summary>An enum value definition.</summary>
    EnumValueDefinition,
    /// <summary>An input object type definition.</summary>
    InputObjectTypeDefinition,
    /// <summary>A schema extension.</summary>
    SchemaExtension,
    /// <summary>A scalar type extension.</summary>
    ScalarTypeExtension,
    /// <summary>An object type extension.</summary>
    ObjectTypeExtension,
    /// <summary>An interface type extension.</summary>
    InterfaceTypeExtension,
    /// <summary>A union type extension.</summary>
    UnionTypeExtension,
    /// <summary>An enum type extension.</summary>
    EnumTypeExtension,
    /// <summary>An input object type extension.</summary>
    InputObjectTypeExtension,
    /// <summary>A directive definition.</summary>
    DirectiveDefinition,
}
