using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes an enum type.</summary>
public interface IEnumTypeDescriptor : IDescriptor<EnumTypeDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IEnumTypeDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IEnumTypeDescriptor Description(string? value);

    /// <summary>Adds or configures a value.</summary>
    IEnumValueDescriptor Value<T>(T value);

    /// <summary>Sets whether values are bound by themselves.</summary>
    IEnumTypeDescriptor BindValues(BindingBehavior behavior);

    /// <summary>Only values that are named are bound.</summary>
    IEnumTypeDescriptor BindValuesExplicitly();

    /// <summary>All values are bound.</summary>
    IEnumTypeDescriptor BindValuesImplicitly();

    /// <summary>Sets how names are compared.</summary>
    IEnumTypeDescriptor NameComparer(IEqualityComparer<string> comparer);

    /// <summary>Sets how .NET values are compared.</summary>
    IEnumTypeDescriptor ValueComparer(IEqualityComparer<object> comparer);

    /// <summary>Applies a directive.</summary>
    IEnumTypeDescriptor Directive<TDirective>(TDirective directiveInstance) where TDirective : class;

    /// <summary>Applies a directive.</summary>
    IEnumTypeDescriptor Directive<TDirective>() where TDirective : class, new();

    /// <summary>Applies a directive.</summary>
    IEnumTypeDescriptor Directive(string name, params ArgumentNode[] arguments);
}
