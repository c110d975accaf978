using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Data.Filters;

/// <summary>The descriptor of an operation.</summary>
internal sealed class FilterOperationFieldDescriptor
    : DescriptorBase<FilterOperationFieldDefinition>, IFilterOperationFieldDescriptor
{
    public FilterOperationFieldDescriptor(IDescriptorContext context, IFilterConvention convention, int operationId)
        : base(context)
        => Definition = new FilterOperationFieldDefinition
        {
            Id = operationId,
            Name = convention.GetOperationName(operationId),
            Description = convention.GetOperationDescription(operationId),
            Flags = GetFlags(operationId),
        };

    protected internal override FilterOperationFieldDefinition Definition { get; protected set; }

    public IFilterOperationFieldDescriptor Name(string value)
    {
        Definition.Name = value;
        return this;
    }

    public IFilterOperationFieldDescriptor Description(string value)
    {
        Definition.Description = value;
        return this;
    }

    public IFilterOperationFieldDescriptor Type<TInputType>() where TInputType : IInputType => Type(typeof(TInputType));

    public IFilterOperationFieldDescriptor Type(Type type)
    {
        Definition.Type = Context.TypeInspector.GetTypeRef(type, TypeContext.Input);
        return this;
    }

    public IFilterOperationFieldDescriptor Ignore(bool ignore = true)
    {
        Definition.Ignore = ignore;
        return this;
    }

    public void Reference(TypeReference type) => Definition.Type = type;

    private static FieldFlags GetFlags(int operationId) => operationId switch
    {
        DefaultFilterOperations.And or DefaultFilterOperations.Or => FieldFlags.None,
        DefaultFilterOperations.Contains or DefaultFilterOperations.NotContains
            or DefaultFilterOperations.StartsWith or DefaultFilterOperations.NotStartsWith
            or DefaultFilterOperations.EndsWith or DefaultFilterOperations.NotEndsWith
            => FieldFlags.FilterOperationField | FieldFlags.FilterExpensiveOperationField,
        _ => FieldFlags.FilterOperationField,
    };
}
