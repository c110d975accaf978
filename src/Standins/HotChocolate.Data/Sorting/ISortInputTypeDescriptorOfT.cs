using System.Linq.Expressions;
using HotChocolate.Types;

namespace HotChocolate.Data.Sorting;

/// <summary>Describes a sort input.</summary>
/// <typeparam name="T">The entity.</typeparam>
public interface ISortInputTypeDescriptor<T> : IDescriptor<SortInputTypeDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    ISortInputTypeDescriptor<T> Name(string value);

    /// <summary>Sets the description.</summary>
    ISortInputTypeDescriptor<T> Description(string? value);

    /// <summary>Whether members become keys by themselves.</summary>
    ISortInputTypeDescriptor<T> BindFields(BindingBehavior bindingBehavior);

    /// <summary>Only what <see cref="Field{TField}"/> names becomes a key.</summary>
    ISortInputTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Every member becomes a key.</summary>
    ISortInputTypeDescriptor<T> BindFieldsImplicitly();

    /// <summary>Adds or changes the key of a member.</summary>
    ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember);

    /// <summary>Leaves a member out.</summary>
    ISortInputTypeDescriptor<T> Ignore(Expression<Func<T, object>> propertyOrMember);
}
