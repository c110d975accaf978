using HotChocolate.Types;

namespace HotChocolate.Data.Filters;

/// <summary>Describes an operation of a filter.</summary>
public interface IFilterOperationFieldDescriptor : IDescriptor<FilterOperationFieldDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IFilterOperationFieldDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IFilterOperationFieldDescriptor Description(string value);

    /// <summary>Sets the type: what the member is compared with.</summary>
    IFilterOperationFieldDescriptor Type<TInputType>() where TInputType : IInputType;

    /// <summary>Sets the type: what the member is compared with.</summary>
    IFilterOperationFieldDescriptor Type(Type type);

    /// <summary>Leaves the operation out of the filter.</summary>
    IFilterOperationFieldDescriptor Ignore(bool ignore = true);
}
