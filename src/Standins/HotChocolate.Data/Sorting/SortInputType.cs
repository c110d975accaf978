using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Data.Sorting;

/// <summary>An input object whose fields are the keys of an order.</summary>
public abstract class SortInputType : InputObjectType
{
    /// <inheritdoc />
    protected override FieldCollection<InputField> OnCompleteFields(
        ITypeCompletionContext context,
        InputObjectTypeDefinition definition)
        => new(definition.Fields.Where(x => !x.Ignore).Select((field, index) => field is SortFieldDefinition key
            ? new SortField(key, index)
            : new InputField(field, index)));

    /// <inheritdoc />
    protected sealed override void Configure(IInputObjectTypeDescriptor descriptor)
    {
    }
}
