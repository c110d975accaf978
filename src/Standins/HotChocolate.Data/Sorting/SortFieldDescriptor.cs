using System.Reflection;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Data.Sorting;

/// <summary>The descriptor of a sort key: the member's attributes first, then what the convention says.</summary>
internal sealed class SortFieldDescriptor : DescriptorBase<SortFieldDefinition>, ISortFieldDescriptor
{
    private readonly ISortConvention _convention;
    private readonly MemberInfo _member;

    public SortFieldDescriptor(IDescriptorContext context, ISortConvention convention, MemberInfo member)
        : base(context)
    {
        _convention = convention;
        _member = member;
        Definition = new SortFieldDefinition
        {
            Member = member,
            Name = convention.GetFieldName(member),
            Description = convention.GetFieldDescription(member),
            Flags = FieldFlags.SortOperationField,
        };
        context.TypeInspector.ApplyAttributes(context, this, member);
    }

    protected internal override SortFieldDefinition Definition { get; protected set; }

    public ISortFieldDescriptor Name(string value)
    {
        Definition.Name = value;
        return this;
    }

    public ISortFieldDescriptor Description(string value)
    {
        Definition.Description = value;
        return this;
    }

    public ISortFieldDescriptor Type<TInputType>() where TInputType : IInputType => Type(typeof(TInputType));

    public ISortFieldDescriptor Type(Type type)
    {
        Definition.Type = Context.TypeInspector.GetTypeRef(type, TypeContext.Input);
        return this;
    }

    public ISortFieldDescriptor Ignore(bool ignore = true)
    {
        Definition.Ignore = ignore;
        return this;
    }

    protected override void OnCreateDefinition(SortFieldDefinition definition)
    {
        if (definition.Ignore || definition.Type is not null)
        {
            return;
        }

        // Lists have no order of their own: they are left out.
        definition.Type = _convention.TryGetFieldType(_member);
        definition.Ignore = definition.Type is null;
    }
}
