using System.Collections.Concurrent;
using HotChocolate.Language;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// Executes one operation. All bookkeeping happens in one place at a time: whoever has something to do (the caller at
/// first, later the thread on which a resolver or batch ended) takes the turn if nobody has it, else leaves a note. When no
/// resolver can run on, the batches of the DataLoaders are dispatched.
/// </summary>
internal sealed partial class OperationExecution
{
    private readonly ConcurrentQueue<MiddlewareContext> _completed = new();
    private readonly Stack<ObjectNode> _ready = new();
    private readonly TaskCompletionSource _done = new();
    private readonly OperationBatchScheduler _scheduler;
    private readonly ObjectNode _root;
    private int _turn;
    private int _outstanding;
    private int _nextSerial;

    public OperationExecution(RequestContext request, Operation operation, VariableValueCollection variables, object rootValue)
    {
        Request = request;
        Operation = operation;
        Variables = variables;
        IncludeFlags = operation.Conditions.Count == 0 ? 0 : operation.Flags(variables);
        _scheduler = new OperationBatchScheduler(this);
        Services = new OperationServices(request, _scheduler);
        RootValue = rootValue;
        var scoped = request.InitialScopedState;
        _root = new ObjectNode(operation.RootSet, rootValue, null, scoped);
    }

    public RequestContext Request { get; }

    public Operation Operation { get; }

    public VariableValueCollection Variables { get; }

    public long IncludeFlags { get; }

    public object RootValue { get; }

    public OperationServices Services { get; }

    private bool IsSerial => Operation.Type == OperationType.Mutation;

    /// <summary>Runs all pipelines.</summary>
    public Task RunAsync()
    {
        if (!Operation.RootSet.NeedsResolve)
        {
            return Task.CompletedTask;
        }

        Request.Running = _done.Task;

        // Continuations of resolvers go to whoever completes them, not to a caller's context.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            if (!IsSerial)
            {
                _ready.Push(_root);
            }

            Wake();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }

        return _done.Task.IsCompleted ? _done.Task : _done.Task.WaitAsync(Request.RequestAborted);
    }

    /// <summary>Writes the result.</summary>
    public (byte[] Buffer, int Length) Render() => new ResultRenderer(this).Render(_root);

    /// <summary>Takes the turn, or tells whoever has it that there is more to do.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref _turn, 2) != 0)
        {
            return;
        }

        do
        {
            Volatile.Write(ref _turn, 1);
            try
            {
                WorkOff();
            }
            catch (Exception exception)
            {
                // A fault of the bookkeeping itself: the request must fail rather than wait for its timeout.
                _done.TrySetException(exception);
            }
        }
        while (Interlocked.CompareExchange(ref _turn, 0, 1) != 1);
    }

    /// <summary>A pipeline that had to wait has ended.</summary>
    public void Completed(MiddlewareContext context)
    {
        _completed.Enqueue(context);
        Wake();
    }

    private void WorkOff()
    {
        while (true)
        {
            if (_completed.TryDequeue(out var context))
            {
                _outstanding--;
                if (!ReferenceEquals(context, MiddlewareContext.Nothing))
                {
                    Finish(context);
                }
            }
            else if (_ready.TryPop(out var node))
            {
                Start(node);
            }
            else if (_scheduler.TryDispatch())
            {
                // What the batches brought is found in the next round.
            }
            else if (_outstanding > 0 || !_completed.IsEmpty)
            {
                return;
            }
            else if (!StartNextSerial())
            {
                _done.TrySetResult();
                return;
            }
        }
    }

    private bool StartNextSerial()
    {
        if (!IsSerial)
        {
            return false;
        }

        while (_nextSerial < _root.Set.Items.Length)
        {
            var selection = _root.Set.Items[_nextSerial++];
            if (selection.NeedsResolve && selection.IsIncluded(IncludeFlags))
            {
                StartField(_root, selection);
                return true;
            }
        }

        return false;
    }

    private void Start(ObjectNode node)
    {
        foreach (var selection in node.Set.Items)
        {
            if (selection.NeedsResolve && selection.IsIncluded(IncludeFlags))
            {
                StartField(node, selection);
            }
        }
    }

    private void StartField(ObjectNode node, Selection selection)
    {
        var context = new MiddlewareContext(this, node, selection);
        try
        {
            if (selection.ObjectField.Inline is { } inline)
            {
                context.Result = inline.Read(node.Value);
            }
            else if (context.Start() is { IsCompletedSuccessfully: false } pending)
            {
                _outstanding++;
                _ = WaitAsync(context, pending);
                return;
            }
        }
        catch (Exception exception)
        {
            context.Fail(exception);
        }

        Finish(context);
    }

    private async Task WaitAsync(MiddlewareContext context, ValueTask pending)
    {
        try
        {
            await pending.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            context.Fail(exception);
        }

        Completed(context);
    }

    private void Finish(MiddlewareContext context)
    {
        try
        {
            context.Node.Slots[context.FieldSelection.Index] = context.HasFailed
                ? FieldFailure.Instance
                : Complete(context, context.FieldSelection.Type, context.Result, context.Link);
        }
        catch (Exception exception)
        {
            context.Fail(exception);
            context.Node.Slots[context.FieldSelection.Index] = FieldFailure.Instance;
        }

        if (context.TakeCleanUp() is { } cleanUp)
        {
            _outstanding++;
            _ = CleanUpAsync(cleanUp);
        }
    }

    /// <summary>Clean-up runs beside the rest; the operation ends after it.</summary>
    private async Task CleanUpAsync(List<Func<ValueTask>> actions)
    {
        for (var i = actions.Count - 1; i >= 0; i--)
        {
            try
            {
                await actions[i]().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                Report(Request.ErrorHandler.CreateUnexpectedError(exception).Build());
            }
        }

        Completed(MiddlewareContext.Nothing);
    }
}
