namespace HotChocolate.Language.Utilities;

internal sealed partial class SyntaxWriter
{
    private void WriteTypeSystem(ISyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteDescription(schema.Description);
                Add("schema");
                WriteDirectives(schema.Directives);
                WriteBlock(schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                Add("extend schema");
                WriteDirectives(schema.Directives);
                WriteBlock(schema.OperationTypes);
                break;
            case DirectiveDefinitionNode directive: WriteDirectiveDefinition(directive); break;
            case ITypeDefinitionNode type:
                WriteDescription(type.Description);
                WriteNamed(type);
                break;
            case ITypeExtensionNode type:
                Add("extend ");
                WriteNamed(type);
                break;
            default: throw new NotSupportedException($"A node of kind {node.Kind} has no text.");
        }
    }

    private void WriteNamed(INamedSyntaxNode type)
    {
        Add(TypeKeyword(type)).Add(" ").Add(type.Name.Value);
        if (type is ComplexTypeDefinitionNodeBase { Interfaces.Count: > 0 } implementing)
        {
            Add(" implements ");
            WriteJoined(implementing.Interfaces, " & ");
        }
        WriteDirectives(type.Directives);
        WriteContent(type);
    }

    private void WriteContent(INamedSyntaxNode type)
    {
        switch (type)
        {
            case ComplexTypeDefinitionNodeBase complex: WriteBlock(complex.Fields); break;
            case EnumTypeDefinitionNode definition: WriteBlock(definition.Values); break;
            case EnumTypeExtensionNode extension: WriteBlock(extension.Values); break;
            case InputObjectTypeDefinitionNode definition: WriteBlock(definition.Fields); break;
            case InputObjectTypeExtensionNode extension: WriteBlock(extension.Fields); break;
            case UnionTypeDefinitionNode definition: WriteUnionMembers(definition.Types); break;
            case UnionTypeExtensionNode extension: WriteUnionMembers(extension.Types); break;
        }
    }

    private static string TypeKeyword(INamedSyntaxNode type) => type.Kind switch
    {
        SyntaxKind.ScalarTypeDefinition or SyntaxKind.ScalarTypeExtension => "scalar",
        SyntaxKind.ObjectTypeDefinition or SyntaxKind.ObjectTypeExtension => "type",
        SyntaxKind.InterfaceTypeDefinition or SyntaxKind.InterfaceTypeExtension => "interface",
        SyntaxKind.UnionTypeDefinition or SyntaxKind.UnionTypeExtension => "union",
        SyntaxKind.EnumTypeDefinition or SyntaxKind.EnumTypeExtension => "enum",
        _ => "input",
    };

    private void WriteUnionMembers(IReadOnlyList<NamedTypeNode> types)
    {
        if (types.Count == 0) return;
        Add(" = ");
        WriteJoined(types, " | ");
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        WriteDescription(directive.Description);
        Add("directive @").Add(directive.Name.Value);
        WriteArguments(directive.Arguments, separator: " ");
        if (directive.IsRepeatable) Add(" repeatable");
        Add(" on ");
        WriteJoined(directive.Locations, " | ");
    }

    private void WriteOperationType(OperationTypeDefinitionNode operation) =>
        Add(Keyword(operation.Operation)).Add(": ").Add(operation.Type.Name.Value);

    private void WriteMember(ISyntaxNode member)
    {
        switch (member)
        {
            case FieldDefinitionNode field:
                WriteDescription(field.Description);
                Add(field.Name.Value);
                WriteArguments(field.Arguments, separator: " ");
                Add(": ");
                WriteType(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionNode input:
                WriteInlineDescription(input.Description);
                Add(input.Name.Value).Add(": ");
                WriteType(input.Type);
                WriteDefault(input.DefaultValue);
                WriteDirectives(input.Directives);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                Add(value.Name.Value);
                WriteDirectives(value.Directives);
                break;
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is null) return;
        WriteValue(description);
        NewLine();
    }

    /// <summary>Arguments share a line, so their descriptions stay on it.</summary>
    private void WriteInlineDescription(StringValueNode? description)
    {
        if (description is null) return;
        WriteValue(description);
        Add(" ");
    }
}
