using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes an enum type over a .NET enum.</summary>
/// <typeparam name="TRuntimeType">The .NET type.</typeparam>
public interface IEnumTypeDescriptor<TRuntimeType> : IDescriptor<EnumTypeDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IEnumTypeDescriptor<TRuntimeType> Name(string value);

    /// <summary>Sets the description.</summary>
    IEnumTypeDescriptor<TRuntimeType> Description(string? value);

    /// <summary>Adds or configures a value.</summary>
    IEnumValueDescriptor Value(TRuntimeType value);

    /// <summary>Sets whether values are bound by themselves.</summary>
    IEnumTypeDescriptor<TRuntimeType> BindValues(BindingBehavior behavior);

    /// <summary>Only values that are named are bound.</summary>
    IEnumTypeDescriptor<TRuntimeType> BindValuesExplicitly();

    /// <summary>All values are bound.</summary>
    IEnumTypeDescriptor<TRuntimeType> BindValuesImplicitly();

    /// <summary>Sets how names are compared.</summary>
    IEnumTypeDescriptor NameComparer(IEqualityComparer<string> comparer);

    /// <summary>Sets how .NET values are compared.</summary>
    IEnumTypeDescriptor ValueComparer(IEqualityComparer<object> comparer);

    /// <summary>Applies a directive.</summary>
    IEnumTypeDescriptor<TRuntimeType> Directive<TDirective>(TDirective directiveInstance) where TDirective : class;

    /// <summary>Applies a directive.</summary>
    IEnumTypeDescriptor<TRuntimeType> Directive<TDirective>() where TDirective : class, new();

    /// <summary>Applies a directive.</summary>
    IEnumTypeDescriptor<TRuntimeType> Directive(string name, params ArgumentNode[] arguments);
}
