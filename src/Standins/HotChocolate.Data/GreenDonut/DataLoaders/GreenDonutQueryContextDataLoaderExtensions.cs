namespace GreenDonut.Data;

/// <summary>Tells data loaders what the current field asks of their query.</summary>
public static class GreenDonutQueryContextDataLoaderExtensions
{
    internal const string SelectorState = "GreenDonut.Data.Selector";

    /// <summary>
    /// A branch of the data loader that reads what <paramref name="context"/> asks for; fields that ask for the same share it,
    /// and with it their batch.
    /// </summary>
    public static IDataLoader<TKey, TValue[]> With<TKey, TValue>(
        this IDataLoader<TKey, TValue[]> dataLoader,
        QueryContext<TValue>? context)
        where TKey : notnull
        => Branch(dataLoader, context);

    /// <inheritdoc cref="With{TKey, TValue}(IDataLoader{TKey, TValue[]}, QueryContext{TValue})"/>
    public static IDataLoader<TKey, TValue> With<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader,
        QueryContext<TValue>? context)
        where TKey : notnull
        => Branch(dataLoader, context);

    private static IDataLoader<TKey, TResult> Branch<TKey, TResult, TValue>(
        IDataLoader<TKey, TResult> dataLoader,
        QueryContext<TValue>? context)
        where TKey : notnull
    {
        if (context is null or { Selector: null, Predicate: null, Sorting: null })
        {
            return dataLoader;
        }

        return (IDataLoader<TKey, TResult>)dataLoader.Branch(
            QueryContextKey.Create(context),
            static (_, root, query) =>
            {
                var branch = new DataLoaderBranch<TKey, TResult>((DataLoaderBase<TKey, TResult>)root);
                if (query.Selector is { } selector)
                {
                    var builder = new DefaultSelectorBuilder();
                    builder.Add(selector);
                    branch.ContextData = branch.ContextData.SetItem(SelectorState, builder);
                }

                return branch;
            },
            context);
    }
}
