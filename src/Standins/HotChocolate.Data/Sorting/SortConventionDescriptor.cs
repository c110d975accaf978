namespace HotChocolate.Data.Sorting;

internal sealed class SortConventionDescriptor(SortConventionDefinition definition) : ISortConventionDescriptor
{
    public ISortConventionDescriptor DefaultBinding<TSortType>()
    {
        definition.DefaultBinding = typeof(TSortType);
        return this;
    }

    public ISortConventionDescriptor BindRuntimeType<TRuntimeType, TSortType>()
        => BindRuntimeType(typeof(TRuntimeType), typeof(TSortType));

    public ISortConventionDescriptor BindRuntimeType(Type runtimeType, Type sortType)
    {
        definition.Bindings[runtimeType] = sortType;
        return this;
    }

    public ISortConventionDescriptor ArgumentName(string argumentName)
    {
        definition.ArgumentName = argumentName;
        return this;
    }
}
