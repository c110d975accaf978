using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Data.Filters;

/// <summary>An input object whose fields restrict a list.</summary>
public class FilterInputType : InputObjectType
{
    private readonly Action<IFilterInputTypeDescriptor>? _configure;

    /// <summary>Creates a filter that a derived class configures.</summary>
    public FilterInputType()
    {
    }

    /// <summary>Creates a filter.</summary>
    public FilterInputType(Action<IFilterInputTypeDescriptor> configure) => _configure = configure;

    /// <inheritdoc />
    protected override InputObjectTypeDefinition CreateDefinition(ITypeDiscoveryContext context)
    {
        var descriptor = new FilterInputTypeDescriptor(context.DescriptorContext, GetType(), context.Scope);
        Configure(descriptor);
        return descriptor.CreateDefinition();
    }

    /// <summary>Says what the filter is called and what it has.</summary>
    protected virtual void Configure(IFilterInputTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    /// <inheritdoc />
    protected sealed override void Configure(IInputObjectTypeDescriptor descriptor)
    {
    }

    /// <inheritdoc />
    protected override FieldCollection<InputField> OnCompleteFields(
        ITypeCompletionContext context,
        InputObjectTypeDefinition definition)
        => new(definition.Fields.Where(x => !x.Ignore).Select((field, index) => field switch
        {
            FilterOperationFieldDefinition operation => new FilterOperationField(operation, index),
            FilterFieldDefinition member => new FilterField(member, index),
            _ => new InputField(field, index),
        }));
}
