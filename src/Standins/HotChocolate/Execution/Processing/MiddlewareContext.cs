using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>The default <see cref="IMiddlewareContext"/>: one field of one object.</summary>
internal sealed partial class MiddlewareContext : IMiddlewareContext
{
    private readonly OperationExecution _execution;
    private ArgumentMap? _arguments;
    private PathLink? _link;
    private object? _result;
    private IServiceProvider? _services;
    private List<Func<ValueTask>>? _cleanUp;

    public MiddlewareContext(OperationExecution execution, ObjectNode node, Selection selection)
    {
        _execution = execution;
        Node = node;
        FieldSelection = selection;
        ScopedState = node.ScopedState;
    }

    /// <summary>Stands for work without a field.</summary>
    public static MiddlewareContext Nothing { get; } = (MiddlewareContext)RuntimeHelpers.GetUninitializedObject(typeof(MiddlewareContext));

    public ObjectNode Node { get; }

    public Selection FieldSelection { get; }

    public bool HasFailed { get; private set; }

    public ImmutableDictionary<string, object?> ScopedState { get; private set; }

    public PathLink Link => _link ??= new PathLink(Node.Path, FieldSelection, 0);

    public ISchema Schema => _execution.Operation.Schema;

    public IObjectType ObjectType => FieldSelection.ObjectField.DeclaringType;

    public IOperation Operation => _execution.Operation;

    public ISelection Selection => FieldSelection;

    public IVariableValueCollection Variables => _execution.Variables;

    public Path Path => Link.ToPath();

    public IServiceProvider Services
    {
        get => _services ?? RequestServices;
        set => _services = value;
    }

    public IServiceProvider RequestServices => _execution.Request.Services;

    public string ResponseName => FieldSelection.ResponseName;

    public bool HasErrors { get; private set; }

    public IDictionary<string, object?> ContextData => _execution.Request.ContextData;

    public IImmutableDictionary<string, object?> ScopedContextData
    {
        get => ScopedState;
        set => ScopedState = value as ImmutableDictionary<string, object?> ?? value.ToImmutableDictionary();
    }

    public IImmutableDictionary<string, object?> LocalContextData { get; set; } = ImmutableDictionary<string, object?>.Empty;

    public CancellationToken RequestAborted => _execution.Request.RequestAborted;

    public IType? ValueType { get; set; }

    public object? Result
    {
        get => _result;
        set
        {
            _result = value;
            IsResultModified = true;
        }
    }

    public bool IsResultModified { get; private set; }

    public IOperationResultBuilder OperationResult => this;

    /// <summary>Starts the pipeline.</summary>
    public ValueTask Start()
    {
        var field = FieldSelection.ObjectField;
        if (field.Middleware is { } middleware)
        {
            return middleware(this);
        }

        if (field.PureResolver is { } pure)
        {
            Result = pure(this);
            return ValueTask.CompletedTask;
        }

        var pending = field.Resolver!(this);
        if (!pending.IsCompletedSuccessfully)
        {
            return Wait(pending);
        }

        Result = pending.Result;
        return ResultStreams.IsStream(Result) ? ReadStream() : ValueTask.CompletedTask;
    }

    /// <summary>The field has failed; its value is null.</summary>
    public void Fail(Exception exception)
    {
        HasFailed = true;
        HasErrors = true;
        _execution.ReportException(FieldSelection, Path, exception);
    }

    public void Report(IError error)
    {
        HasErrors = true;
        _execution.Report(error);
    }

    public List<Func<ValueTask>>? TakeCleanUp()
    {
        var actions = _cleanUp;
        _cleanUp = null;
        return actions;
    }

    private async ValueTask Wait(ValueTask<object?> pending)
    {
        Result = await pending.ConfigureAwait(false);
        if (ResultStreams.IsStream(Result))
        {
            await ReadStream().ConfigureAwait(false);
        }
    }

    private async ValueTask ReadStream() => Result = await ResultStreams.ReadAsync(Result!, RequestAborted).ConfigureAwait(false);
}
