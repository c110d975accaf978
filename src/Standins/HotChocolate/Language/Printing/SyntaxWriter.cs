using System.Text;

namespace HotChocolate.Language.Utilities;

/// <summary>The text being written: what every kind of node needs.</summary>
internal sealed partial class SyntaxWriter(bool indented)
{
    private readonly StringBuilder _text = new();
    private int _level;

    public override string ToString() => _text.ToString();

    /// <summary>Writes any node.</summary>
    public void Write(ISyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document: WriteLines(document.Definitions, blankLine: true); break;
            case NameNode name: Add(name.Value); break;
            case IValueNode value: WriteValue(value); break;
            case ObjectFieldNode field: WriteNamedValue(field.Name, field.Value); break;
            case ArgumentNode argument: WriteNamedValue(argument.Name, argument.Value); break;
            case ITypeNode type: WriteType(type); break;
            case DirectiveNode directive: WriteDirective(directive); break;
            case OperationTypeDefinitionNode operation: WriteOperationType(operation); break;
            case IDefinitionNode and (ITypeSystemDefinitionNode or ITypeSystemExtensionNode): WriteTypeSystem(node); break;
            case FieldDefinitionNode or InputValueDefinitionNode or EnumValueDefinitionNode: WriteMember(node); break;
            default: WriteExecutable(node); break;
        }
    }

    private SyntaxWriter Add(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>A line end and the indentation of the next line, or one space.</summary>
    private void NewLine()
    {
        if (indented) _text.Append('\n').Append(' ', _level * 2);
        else _text.Append(' ');
    }

    private void WriteLines(IReadOnlyList<ISyntaxNode> nodes, bool blankLine)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0 && blankLine && indented) _text.Append('\n');
            if (i > 0) NewLine();
            Write(nodes[i]);
        }
    }

    /// <summary>Nodes between braces, one a line; nothing when there are none.</summary>
    private void WriteBlock(IReadOnlyList<ISyntaxNode> nodes)
    {
        if (nodes.Count == 0) return;
        Add(" {");
        _level++;
        NewLine();
        WriteLines(nodes, blankLine: false);
        _level--;
        NewLine();
        Add("}");
    }

    private void WriteJoined(IReadOnlyList<ISyntaxNode> nodes, string separator)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0) Add(separator);
            Write(nodes[i]);
        }
    }

    private void WriteArguments(IReadOnlyList<ISyntaxNode> arguments, string separator = ", ")
    {
        if (arguments.Count == 0) return;
        Add("(");
        WriteJoined(arguments, separator);
        Add(")");
    }

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            Add(" ");
            WriteDirective(directive);
        }
    }

    private void WriteDirective(DirectiveNode directive)
    {
        Add("@").Add(directive.Name.Value);
        WriteArguments(directive.Arguments);
    }

    private void WriteNamedValue(NameNode name, IValueNode value)
    {
        Add(name.Value).Add(": ");
        WriteValue(value);
    }

    private void WriteType(ITypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named: Add(named.Name.Value); break;
            case ListTypeNode list:
                Add("[");
                WriteType(list.Type);
                Add("]");
                break;
            case NonNullTypeNode nonNull:
                WriteType(nonNull.Type);
                Add("!");
                break;
        }
    }
}
