using HotChocolate.Types;

namespace HotChocolate.Data.Filters;

/// <summary>Describes a field of a filter.</summary>
public interface IFilterFieldDescriptor : IDescriptor<FilterFieldDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IFilterFieldDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IFilterFieldDescriptor Description(string value);

    /// <summary>Sets the type: the filter of the member.</summary>
    IFilterFieldDescriptor Type<TInputType>() where TInputType : IInputType;

    /// <summary>Sets the type: the filter of the member.</summary>
    IFilterFieldDescriptor Type(Type type);

    /// <summary>Leaves the member out of the filter.</summary>
    IFilterFieldDescriptor Ignore(bool ignore = true);
}
