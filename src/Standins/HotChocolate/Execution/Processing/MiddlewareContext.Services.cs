using HotChocolate.Resolvers;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Processing;

internal sealed partial class MiddlewareContext : IOperationResultBuilder
{
    public T Service<T>() where T : notnull => Services.GetRequiredService<T>();

    public T? Service<T>(object key) where T : notnull => Services.GetKeyedService<T>(key);

    public object Service(Type service) => Services.GetRequiredService(service);

    public T Resolver<T>() => _execution.Services.Resolver<T>();

    public T DataLoader<T>() where T : GreenDonut.IDataLoader => _execution.Services.DataLoader<T>();

    public T GetQueryRoot<T>() => _execution.Operation.Type == Language.OperationType.Query && _execution.RootValue is T root
        ? root
        : Resolver<T>();

    public void ReportError(string errorMessage) => ReportError(ErrorBuilder.New().SetMessage(errorMessage).Build());

    public void ReportError(IError error) => Report(FieldErrors.At(error, FieldSelection, Path));

    public void ReportError(Exception exception, Action<IErrorBuilder>? configure = null)
    {
        foreach (var error in FieldErrors.From(exception, _execution.Request.ErrorHandler, FieldSelection, Path))
        {
            var builder = ErrorBuilder.FromError(error);
            configure?.Invoke(builder);
            Report(builder.Build());
        }
    }

    public IReadOnlyList<ISelection> GetSelections(IObjectType typeContext, ISelection? selection = null, bool allowInternals = false)
    {
        var below = (Selection?)selection ?? FieldSelection;
        if (!below.NamedType.IsCompositeType())
        {
            return [];
        }

        var set = _execution.Operation.GetSet(below, (ObjectType)typeContext);
        return set.IsConditional
            ? set.Items.Where(s => s.IsIncluded(_execution.IncludeFlags, allowInternals)).ToArray()
            : set.Items;
    }

    public ISelectionCollection Select() => new SelectionCollection(
        this,
        FieldSelection.NamedType.IsCompositeType()
            ? _execution.Operation.GetPossibleTypes(FieldSelection).SelectMany(t => GetSelections(t)).Distinct().ToArray()
            : []);

    public ISelectionCollection Select(string fieldName) =>
        new SelectionCollection(this, Select().Where(s => s.Field.Name == fieldName).ToArray());

    public async ValueTask<T> ResolveAsync<T>()
    {
        var field = FieldSelection.ObjectField;
        return (T)(field.Resolver is { } resolver ? await resolver(this) : field.PureResolver?.Invoke(this))!;
    }

    public void RegisterForCleanup(Func<ValueTask> action, CleanAfter cleanAfter = CleanAfter.Resolver)
    {
        if (cleanAfter == CleanAfter.Request)
        {
            _execution.Request.RegisterForCleanup(action);
        }
        else
        {
            (_cleanUp ??= []).Add(action);
        }
    }

    public IResolverContext Clone()
    {
        var clone = new MiddlewareContext(_execution, Node, FieldSelection)
        {
            _services = _services, _arguments = _arguments, _link = _link, LocalContextData = LocalContextData, ScopedState = ScopedState
        };

        // What a copy leaves to be cleaned up is cleaned up with the original.
        clone._cleanUp = _cleanUp ??= [];
        return clone;
    }

    void IOperationResultBuilder.SetResultState(string key, object? value) => _execution.SetResultState(key, value);

    void IOperationResultBuilder.SetExtension<TValue>(string key, TValue value) => _execution.SetResultExtension(key, value);
}
