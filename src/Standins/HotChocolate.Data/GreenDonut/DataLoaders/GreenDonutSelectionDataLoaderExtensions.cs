namespace GreenDonut.Data;

/// <summary>Tells the fetch of a data loader what is selected of its values.</summary>
public static class GreenDonutSelectionDataLoaderExtensions
{
    /// <summary>The members that are selected; a builder without members, which means all, where nobody said.</summary>
    public static ISelectorBuilder GetSelector<TValue>(this DataLoaderFetchContext<TValue> context)
        => context.GetStateOrDefault<ISelectorBuilder>(
            GreenDonutQueryContextDataLoaderExtensions.SelectorState,
            new DefaultSelectorBuilder());
}
