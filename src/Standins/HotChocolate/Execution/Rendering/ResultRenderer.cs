using System.Collections;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// Writes the result of an operation after all pipelines have run. Fields that are only read from their parents are read
/// here. A false return means that a non-null value is missing and its error was reported; the nearest nullable parent
/// takes back what was written and becomes null.
/// </summary>
internal sealed class ResultRenderer(OperationExecution execution)
{
    private readonly Utf8ResultWriter _writer = new();
    private readonly List<object> _path = [];

    public (byte[] Buffer, int Length) Render(ObjectNode root)
    {
        if (!WriteObject(root.Set, root.Value, root))
        {
            _writer.Position = 0;
            _writer.Null();
        }

        var length = _writer.Position;
        return (_writer.Detach(), length);
    }

    private bool WriteObject(SelectionSet set, object value, ObjectNode? node)
    {
        _writer.Raw((byte)'{');
        var isFirst = true;
        foreach (var selection in set.Items)
        {
            if (!selection.IsIncluded(execution.IncludeFlags))
            {
                continue;
            }

            if (!isFirst)
            {
                _writer.Raw((byte)',');
            }

            isFirst = false;
            _writer.Raw(selection.NamePrefix);
            _path.Add(selection);
            var isComplete = WriteField(selection, set, value, node);
            _path.RemoveAt(_path.Count - 1);
            if (!isComplete)
            {
                return false;
            }
        }

        _writer.Raw((byte)'}');
        return true;
    }

    private bool WriteField(Selection selection, SelectionSet set, object parent, ObjectNode? node)
    {
        if (selection.IsTypeName)
        {
            _writer.Text(set.Type.Name);
            return true;
        }

        if (node is not null && selection.NeedsResolve)
        {
            return WriteValue(selection, selection.Type, node.Slots[selection.Index]);
        }

        var start = _writer.Position;
        try
        {
            if (selection.LeafWriter is { } write)
            {
                return write(parent, _writer) || WriteValue(selection, selection.Type, null);
            }

            return WriteValue(selection, selection.Type, selection.ObjectField.Inline!.Read(parent));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _writer.Position = start;
            execution.ReportException(selection, CurrentPath(), exception);
            return WriteValue(selection, selection.Type, FieldFailure.Instance);
        }
    }

    private bool WriteValue(Selection selection, IType type, object? value)
    {
        if (type is NonNullType nonNull)
        {
            if (value is null)
            {
                execution.ReportNonNull(selection, CurrentPath());
                return false;
            }

            return value is not FieldFailure && WriteSome(selection, nonNull.Type, value);
        }

        if (value is null or FieldFailure)
        {
            _writer.Null();
            return true;
        }

        var start = _writer.Position;
        if (!WriteSome(selection, type, value))
        {
            _writer.Position = start;
            _writer.Null();
        }

        return true;
    }

    private bool WriteSome(Selection selection, IType type, object value)
    {
        if (type is ListType list)
        {
            return WriteList(selection, list.ElementType, value);
        }

        if (selection.Leaf is { } leaf)
        {
            return WriteLeaf(selection, leaf, value);
        }

        if (value is ObjectNode node)
        {
            return WriteObject(node.Set, node.Value, node);
        }

        return selection.ObjectSet is { } set
            ? WriteObject(set, value, null)
            : execution.ConcreteSet(selection, value, null) is { } concrete && WriteObject(concrete, value, null);
    }

    private bool WriteLeaf(Selection selection, ILeafType leaf, object value)
    {
        var start = _writer.Position;
        try
        {
            LeafValues.Write(_writer, leaf, value);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _writer.Position = start;
            execution.ReportException(selection, CurrentPath(), exception);
            return false;
        }
    }

    private bool WriteList(Selection selection, IType elementType, object value)
    {
        var items = value is ListNode list ? list.Items : value as IEnumerable;
        if (items is null or string)
        {
            execution.ReportNoList(selection, CurrentPath(), value);
            return false;
        }

        _writer.Raw((byte)'[');
        var isComplete = items is IReadOnlyList<object?> indexed
            ? WriteIndexed(selection, elementType, indexed)
            : WriteSequence(selection, elementType, items);
        _writer.Raw((byte)']');
        return isComplete;
    }

    private bool WriteIndexed(Selection selection, IType elementType, IReadOnlyList<object?> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!WriteItem(selection, elementType, items[i], i))
            {
                return false;
            }
        }

        return true;
    }

    private bool WriteSequence(Selection selection, IType elementType, IEnumerable items)
    {
        var index = 0;
        foreach (var item in items)
        {
            if (!WriteItem(selection, elementType, item, index++))
            {
                return false;
            }
        }

        return true;
    }

    private bool WriteItem(Selection selection, IType elementType, object? item, int index)
    {
        if (index > 0)
        {
            _writer.Raw((byte)',');
        }

        var depth = _path.Count;
        _path.Add(BoxedIndexes.Of(index));
        var isComplete = WriteValue(selection, elementType, item);
        _path.RemoveAt(depth);
        return isComplete;
    }

    private Path CurrentPath()
    {
        var path = Path.Root;
        foreach (var segment in _path)
        {
            path = segment is Selection selection ? path.Append(selection.ResponseName) : path.Append((int)segment);
        }

        return path;
    }
}
