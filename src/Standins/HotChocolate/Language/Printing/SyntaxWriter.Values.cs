namespace HotChocolate.Language.Utilities;

internal sealed partial class SyntaxWriter
{
    private void WriteValue(IValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: Add("$").Add(variable.Value); break;
            case StringValueNode text when text.Block && CanBeBlock(text.Value): WriteBlockString(text.Value); break;
            case StringValueNode text: WriteQuoted(text.Value); break;
            case IValueNode<string> other: Add(other.Value); break;
            case BooleanValueNode flag: Add(flag.Value ? "true" : "false"); break;
            case NullValueNode: Add("null"); break;
            case ListValueNode { Items.Count: 0 }: Add("[]"); break;
            case ListValueNode list:
                Add("[ ");
                WriteJoined(list.Items, ", ");
                Add(" ]");
                break;
            case ObjectValueNode { Fields.Count: 0 }: Add("{}"); break;
            case ObjectValueNode input:
                Add("{ ");
                WriteJoined(input.Fields, ", ");
                Add(" }");
                break;
            default: throw new NotSupportedException($"A value of kind {value.Kind} has no text.");
        }
    }

    private void WriteQuoted(string value)
    {
        _text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"': _text.Append("\\\""); break;
                case '\\': _text.Append("\\\\"); break;
                case '/': _text.Append("\\/"); break;
                case '\n': _text.Append("\\n"); break;
                case '\r': _text.Append("\\r"); break;
                case '\t': _text.Append("\\t"); break;
                case '\b': _text.Append("\\b"); break;
                case '\f': _text.Append("\\f"); break;
                case < ' ' or '\u007F': _text.Append($"\\u{(int)c:X4}"); break;
                default: _text.Append(c); break;
            }
        }
        _text.Append('"');
    }

    /// <summary>
    /// Whether a block string can give this value back: the reader drops blank first and last lines and turns every line
    /// end into a line feed; an indentation common to all lines would be lost as well.
    /// </summary>
    private static bool CanBeBlock(string value)
    {
        if (value.Length == 0 || value.Any(c => c < ' ' && c is not ('\n' or '\t'))) return false;
        var lines = value.Split('\n');
        if (string.IsNullOrWhiteSpace(lines[0]) || string.IsNullOrWhiteSpace(lines[^1])) return false;
        return lines.Any(line => line.Length > 0 && line[0] is not (' ' or '\t'));
    }

    private void WriteBlockString(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"");
        _text.Append("\"\"\"");
        var lines = escaped.Split('\n');
        foreach (var line in lines) WriteBlockLine(line);
        WriteBlockLine(string.Empty);
        _text.Append("\"\"\"");
    }

    private void WriteBlockLine(string line)
    {
        _text.Append('\n');
        if (indented) _text.Append(' ', _level * 2);
        _text.Append(line);
    }
}
