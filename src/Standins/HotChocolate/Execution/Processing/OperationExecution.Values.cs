using System.Collections;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

// What becomes of the values that pipelines produce.
internal sealed partial class OperationExecution
{
    /// <summary>The selections on the object type that a value of an interface or union has; null, reported, when unknown.</summary>
    public SelectionSet? ConcreteSet(Selection selection, object value, MiddlewareContext? context)
    {
        var probe = context ?? new MiddlewareContext(this, _root, selection);
        var type = selection.NamedType switch
        {
            ObjectType objectType => objectType,
            InterfaceType interfaceType => interfaceType.ResolveConcreteType(probe, value),
            UnionType unionType => unionType.ResolveConcreteType(probe, value),
            _ => null
        };
        if (type is not null)
        {
            return Operation.GetSet(selection, type);
        }

        Report(FieldErrors.UnknownType(selection, probe.Path, value));
        return null;
    }

    /// <summary>Keeps a value as it is, unless fields with pipelines are below it.</summary>
    private object? Complete(MiddlewareContext context, IType type, object? value, PathLink path)
    {
        if (value is null or FieldFailure)
        {
            return value;
        }

        if (type is NonNullType nonNull)
        {
            type = nonNull.Type;
        }

        if (value is IError or IEnumerable<IError> or FieldError)
        {
            context.Fail(new GraphQLException(FieldErrors.Returned(value)));
            return FieldFailure.Instance;
        }

        if (type is ListType list)
        {
            return CompleteList(context, list, value, path);
        }

        if (!context.FieldSelection.ChildNeedsResolve)
        {
            return value;
        }

        if (ConcreteSet(context.FieldSelection, value, context) is not { } set)
        {
            return FieldFailure.Instance;
        }

        var node = new ObjectNode(set, value, path, context.ScopedState);
        if (set.NeedsResolve)
        {
            _ready.Push(node);
        }

        return node;
    }

    private object CompleteList(MiddlewareContext context, ListType type, object value, PathLink path)
    {
        if (value is not IEnumerable sequence || value is string)
        {
            context.Report(FieldErrors.NoList(context.FieldSelection, path.ToPath(), value));
            return FieldFailure.Instance;
        }

        if (!context.FieldSelection.ChildNeedsResolve && sequence is ICollection or IReadOnlyCollection<object>)
        {
            return value;
        }

        // A sequence that is made while it is read is read once, here.
        var items = new List<object?>();
        foreach (var item in sequence)
        {
            items.Add(context.FieldSelection.ChildNeedsResolve
                ? Complete(context, type.ElementType, item, new PathLink(path, null, items.Count))
                : item);
        }

        return new ListNode([.. items]);
    }
}
