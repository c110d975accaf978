using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Data.Sorting;

/// <summary>The descriptor of an entity's sort input.</summary>
internal sealed class SortInputTypeDescriptor<T> : DescriptorBase<SortInputTypeDefinition>, ISortInputTypeDescriptor<T>
{
    private readonly List<SortFieldDescriptor> _fields = [];
    private readonly ISortConvention _convention;
    private BindingBehavior _binding = BindingBehavior.Implicit;

    public SortInputTypeDescriptor(IDescriptorContext context, Type schemaType, string? scope)
        : base(context)
    {
        _convention = context.GetSortConvention(scope);
        Definition = new SortInputTypeDefinition
        {
            EntityType = typeof(T),
            Name = _convention.GetTypeName(schemaType),
            Description = _convention.GetTypeDescription(typeof(T)),
        };
    }

    protected internal override SortInputTypeDefinition Definition { get; protected set; }

    public ISortInputTypeDescriptor<T> Name(string value)
    {
        Definition.Name = value;
        return this;
    }

    public ISortInputTypeDescriptor<T> Description(string? value)
    {
        Definition.Description = value;
        return this;
    }

    public ISortInputTypeDescriptor<T> BindFields(BindingBehavior bindingBehavior)
    {
        _binding = bindingBehavior;
        return this;
    }

    public ISortInputTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    public ISortInputTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    public ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember)
        => GetField(DataMembers.Of(propertyOrMember));

    public ISortInputTypeDescriptor<T> Ignore(Expression<Func<T, object>> propertyOrMember)
    {
        GetField(DataMembers.Of(propertyOrMember)).Ignore();
        return this;
    }

    protected override void OnCreateDefinition(SortInputTypeDefinition definition)
    {
        var members = DataMembers.Of(Context, typeof(T)).ToList();
        if (_binding == BindingBehavior.Implicit)
        {
            members.ForEach(member => GetField(member));
        }

        foreach (var field in _fields.Select(x => x.CreateDefinition())
            .Where(x => !x.Ignore)
            .OrderBy(x => _binding == BindingBehavior.Implicit ? members.IndexOf((PropertyInfo)x.Member!) : 0))
        {
            definition.Fields.Add(field);
        }
    }

    private SortFieldDescriptor GetField(PropertyInfo member)
    {
        var field = _fields.Find(x => x.Extend().Definition.Member == member);
        if (field is null)
        {
            field = new SortFieldDescriptor(Context, _convention, member);
            _fields.Add(field);
        }

        return field;
    }
}
