using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Data.Filters;

/// <summary>The descriptor of an entity's filter.</summary>
internal sealed class FilterInputTypeDescriptor<T> : FilterInputTypeDescriptor, IFilterInputTypeDescriptor<T>
{
    private readonly List<FilterFieldDescriptor> _fields = [];
    private BindingBehavior _binding = BindingBehavior.Implicit;

    public FilterInputTypeDescriptor(IDescriptorContext context, Type schemaType, string? scope)
        : base(context, schemaType, scope)
    {
        Definition.EntityType = typeof(T);
        Definition.Name = Convention.GetTypeName(
            schemaType.IsGenericType && schemaType.GetGenericTypeDefinition() == typeof(FilterInputType<>)
                ? typeof(T)
                : schemaType);
        Definition.Description = Convention.GetTypeDescription(typeof(T));
    }

    IFilterInputTypeDescriptor<T> IFilterInputTypeDescriptor<T>.Name(string value)
    {
        Name(value);
        return this;
    }

    IFilterInputTypeDescriptor<T> IFilterInputTypeDescriptor<T>.Description(string? value)
    {
        Description(value);
        return this;
    }

    public IFilterInputTypeDescriptor<T> BindFields(BindingBehavior bindingBehavior)
    {
        _binding = bindingBehavior;
        return this;
    }

    public IFilterInputTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    public IFilterInputTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    public IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember)
        => GetField(DataMembers.Of(propertyOrMember));

    public IFilterInputTypeDescriptor<T> Ignore(Expression<Func<T, object>> propertyOrMember)
    {
        GetField(DataMembers.Of(propertyOrMember)).Ignore();
        return this;
    }

    IFilterInputTypeDescriptor<T> IFilterInputTypeDescriptor<T>.AllowOr(bool allow)
    {
        AllowOr(allow);
        return this;
    }

    IFilterInputTypeDescriptor<T> IFilterInputTypeDescriptor<T>.AllowAnd(bool allow)
    {
        AllowAnd(allow);
        return this;
    }

    protected override void OnCreateDefinition(FilterInputTypeDefinition definition)
    {
        base.OnCreateDefinition(definition);
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

    private FilterFieldDescriptor GetField(PropertyInfo member)
    {
        var field = _fields.Find(x => x.Extend().Definition.Member == member);
        if (field is null)
        {
            field = new FilterFieldDescriptor(Context, Convention, member);
            _fields.Add(field);
        }

        return field;
    }
}
