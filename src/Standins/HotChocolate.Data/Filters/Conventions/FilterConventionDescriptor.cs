namespace HotChocolate.Data.Filters;

internal sealed class FilterConventionDescriptor(FilterConventionDefinition definition) : IFilterConventionDescriptor
{
    public IFilterOperationConventionDescriptor Operation(int operationId) => new OperationDescriptor(definition, operationId);

    public IFilterConventionDescriptor BindRuntimeType<TRuntimeType, TFilterType>() where TFilterType : FilterInputType
        => BindRuntimeType(typeof(TRuntimeType), typeof(TFilterType));

    public IFilterConventionDescriptor BindRuntimeType(Type runtimeType, Type filterType)
    {
        ArgumentNullException.ThrowIfNull(runtimeType);
        if (!typeof(FilterInputType).IsAssignableFrom(filterType))
        {
            throw new ArgumentException($"`{filterType}` is no filter.", nameof(filterType));
        }

        definition.Bindings[runtimeType] = filterType;
        return this;
    }

    public IFilterConventionDescriptor ArgumentName(string argumentName)
    {
        definition.ArgumentName = argumentName;
        return this;
    }

    public IFilterConventionDescriptor AllowOr(bool allow = true)
    {
        definition.UseOr = allow;
        return this;
    }

    public IFilterConventionDescriptor AllowAnd(bool allow = true)
    {
        definition.UseAnd = allow;
        return this;
    }

    private sealed class OperationDescriptor(FilterConventionDefinition definition, int operationId)
        : IFilterOperationConventionDescriptor
    {
        public IFilterOperationConventionDescriptor Name(string name)
        {
            definition.Operations[operationId] = (name, definition.Operations.GetValueOrDefault(operationId).Description);
            return this;
        }

        public IFilterOperationConventionDescriptor Description(string description)
        {
            definition.Operations[operationId] = (definition.Operations.GetValueOrDefault(operationId).Name, description);
            return this;
        }
    }
}
