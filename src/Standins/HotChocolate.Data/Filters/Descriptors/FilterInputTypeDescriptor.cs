using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Data.Filters;

/// <summary>The descriptor of a filter.</summary>
internal class FilterInputTypeDescriptor : DescriptorBase<FilterInputTypeDefinition>, IFilterInputTypeDescriptor
{
    private readonly List<FilterOperationFieldDescriptor> _operations = [];
    private readonly Type _schemaType;

    public FilterInputTypeDescriptor(IDescriptorContext context, Type schemaType, string? scope)
        : base(context)
    {
        _schemaType = schemaType;
        Convention = context.GetFilterConvention(scope);
        Definition = new FilterInputTypeDefinition
        {
            Name = Convention.GetTypeName(schemaType),
            UseAnd = Convention.IsAndAllowed(),
            UseOr = Convention.IsOrAllowed(),
        };
    }

    protected IFilterConvention Convention { get; }

    protected internal override FilterInputTypeDefinition Definition { get; protected set; }

    public IFilterInputTypeDescriptor Name(string value)
    {
        Definition.Name = value;
        return this;
    }

    public IFilterInputTypeDescriptor Description(string? value)
    {
        Definition.Description = value;
        return this;
    }

    public IFilterOperationFieldDescriptor Operation(int operationId) => GetOperation(operationId);

    public IFilterInputTypeDescriptor Ignore(int operationId)
    {
        GetOperation(operationId).Ignore();
        return this;
    }

    public IFilterInputTypeDescriptor AllowOr(bool allow = true)
    {
        Definition.UseOr = allow;
        return this;
    }

    public IFilterInputTypeDescriptor AllowAnd(bool allow = true)
    {
        Definition.UseAnd = allow;
        return this;
    }

    protected override void OnCreateDefinition(FilterInputTypeDefinition definition)
    {
        AddJoin(definition.UseAnd, DefaultFilterOperations.And);
        AddJoin(definition.UseOr, DefaultFilterOperations.Or);
        foreach (var operation in _operations.Select(x => x.CreateDefinition()).Where(x => !x.Ignore))
        {
            definition.Fields.Add(operation);
        }
    }

    private void AddJoin(bool isAllowed, int operationId)
    {
        if (isAllowed)
        {
            var join = new FilterOperationFieldDescriptor(Context, Convention, operationId);
            join.Type(typeof(ListType<>).MakeGenericType(typeof(NonNullType<>).MakeGenericType(_schemaType)));
            Definition.Fields.Add(join.CreateDefinition());
        }
    }

    private FilterOperationFieldDescriptor GetOperation(int operationId)
    {
        var operation = _operations.Find(x => x.Extend().Definition.Id == operationId);
        if (operation is null)
        {
            operation = new FilterOperationFieldDescriptor(Context, Convention, operationId);
            _operations.Add(operation);
        }

        return operation;
    }
}
