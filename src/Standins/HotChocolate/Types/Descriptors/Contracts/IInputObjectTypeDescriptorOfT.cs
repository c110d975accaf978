using System.Linq.Expressions;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes an input object type over a .NET type.</summary>
/// <typeparam name="T">The .NET type.</typeparam>
public interface IInputObjectTypeDescriptor<T> : IDescriptor<InputObjectTypeDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IInputObjectTypeDescriptor<T> Name(string value);

    /// <summary>Sets the description.</summary>
    IInputObjectTypeDescriptor<T> Description(string? value);

    /// <summary>Sets which fields are bound by themselves.</summary>
    IInputObjectTypeDescriptor<T> BindFields(BindingBehavior behavior);

    /// <summary>Only fields that are named are bound.</summary>
    IInputObjectTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>All fields are bound.</summary>
    IInputObjectTypeDescriptor<T> BindFieldsImplicitly();

    /// <summary>Adds or configures a field.</summary>
    IInputFieldDescriptor Field<TValue>(Expression<Func<T, TValue>> property);

    /// <summary>Adds or configures a field.</summary>
    IInputFieldDescriptor Field(string name);

    /// <summary>Applies a directive.</summary>
    IInputObjectTypeDescriptor<T> Directive<TDirective>(TDirective directiveInstance) where TDirective : class;

    /// <summary>Applies a directive.</summary>
    IInputObjectTypeDescriptor<T> Directive<TDirective>() where TDirective : class, new();

    /// <summary>Applies a directive.</summary>
    IInputObjectTypeDescriptor<T> Directive(string name, params ArgumentNode[] arguments);
}
