using System.Reflection;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Data.Filters;

/// <summary>The descriptor of a member's field: the member's attributes first, then what the convention says.</summary>
internal sealed class FilterFieldDescriptor : DescriptorBase<FilterFieldDefinition>, IFilterFieldDescriptor
{
    private readonly IFilterConvention _convention;
    private readonly MemberInfo _member;

    public FilterFieldDescriptor(IDescriptorContext context, IFilterConvention convention, MemberInfo member)
        : base(context)
    {
        _convention = convention;
        _member = member;
        Definition = new FilterFieldDefinition
        {
            Member = member,
            Name = convention.GetFieldName(member),
            Description = convention.GetFieldDescription(member),
        };
        context.TypeInspector.ApplyAttributes(context, this, member);
    }

    protected internal override FilterFieldDefinition Definition { get; protected set; }

    public IFilterFieldDescriptor Name(string value)
    {
        Definition.Name = value;
        return this;
    }

    public IFilterFieldDescriptor Description(string value)
    {
        Definition.Description = value;
        return this;
    }

    public IFilterFieldDescriptor Type<TInputType>() where TInputType : IInputType => Type(typeof(TInputType));

    public IFilterFieldDescriptor Type(Type type)
    {
        Definition.Type = Context.TypeInspector.GetTypeRef(type, TypeContext.Input);
        return this;
    }

    public IFilterFieldDescriptor Ignore(bool ignore = true)
    {
        Definition.Ignore = ignore;
        return this;
    }

    protected override void OnCreateDefinition(FilterFieldDefinition definition)
    {
        if (!definition.Ignore)
        {
            definition.Type ??= _convention.GetFieldType(_member);
        }
    }
}
