namespace HotChocolate.Execution.Processing;

// What fields report while they run, on whichever threads they do.
internal sealed partial class OperationExecution
{
    private readonly List<IError> _errors = [];
    private readonly Lock _errorLock = new();

    public IReadOnlyList<IError> Errors => _errors;

    public Dictionary<string, object?>? ResultExtensions { get; private set; }

    public Dictionary<string, object?>? ResultState { get; private set; }

    public void Report(IError error)
    {
        var handled = Request.ErrorHandler.Handle(error);
        lock (_errorLock)
        {
            if (handled is AggregateError aggregate)
            {
                _errors.AddRange(aggregate.Errors);
            }
            else
            {
                _errors.Add(handled);
            }
        }
    }

    public void ReportException(Selection selection, Path path, Exception exception)
    {
        foreach (var error in FieldErrors.From(exception, Request.ErrorHandler, selection, path))
        {
            Report(error);
        }
    }

    public void ReportNonNull(Selection selection, Path path) => Report(FieldErrors.NonNull(selection, path));

    public void ReportNoList(Selection selection, Path path, object value) => Report(FieldErrors.NoList(selection, path, value));

    public void SetResultExtension(string key, object? value)
    {
        lock (_errorLock)
        {
            (ResultExtensions ??= [])[key] = value;
        }
    }

    public void SetResultState(string key, object? value)
    {
        lock (_errorLock)
        {
            (ResultState ??= [])[key] = value;
        }
    }
}
