using System.Linq.Expressions;
using HotChocolate.Types;

namespace HotChocolate.Data.Filters;

/// <summary>Describes a filter over the members of an entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
public interface IFilterInputTypeDescriptor<T> : IFilterInputTypeDescriptor
{
    /// <inheritdoc cref="IFilterInputTypeDescriptor.Name" />
    new IFilterInputTypeDescriptor<T> Name(string value);

    /// <inheritdoc cref="IFilterInputTypeDescriptor.Description" />
    new IFilterInputTypeDescriptor<T> Description(string? value);

    /// <summary>Whether members become fields by themselves.</summary>
    IFilterInputTypeDescriptor<T> BindFields(BindingBehavior bindingBehavior);

    /// <summary>Only what <see cref="Field{TField}"/> names becomes a field.</summary>
    IFilterInputTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Every member becomes a field.</summary>
    IFilterInputTypeDescriptor<T> BindFieldsImplicitly();

    /// <summary>Adds or changes the field of a member.</summary>
    IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember);

    /// <summary>Leaves a member out.</summary>
    IFilterInputTypeDescriptor<T> Ignore(Expression<Func<T, object>> propertyOrMember);

    /// <inheritdoc cref="IFilterInputTypeDescriptor.AllowOr" />
    new IFilterInputTypeDescriptor<T> AllowOr(bool allow = true);

    /// <inheritdoc cref="IFilterInputTypeDescriptor.AllowAnd" />
    new IFilterInputTypeDescriptor<T> AllowAnd(bool allow = true);
}
