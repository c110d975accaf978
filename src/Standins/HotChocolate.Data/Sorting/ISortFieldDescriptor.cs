using HotChocolate.Types;

namespace HotChocolate.Data.Sorting;

/// <summary>Describes a sort key.</summary>
public interface ISortFieldDescriptor : IDescriptor<SortFieldDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    ISortFieldDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    ISortFieldDescriptor Description(string value);

    /// <summary>Sets the type: directions, or the keys of a nested entity.</summary>
    ISortFieldDescriptor Type<TInputType>() where TInputType : IInputType;

    /// <summary>Sets the type: directions, or the keys of a nested entity.</summary>
    ISortFieldDescriptor Type(Type type);

    /// <summary>Leaves the member out.</summary>
    ISortFieldDescriptor Ignore(bool ignore = true);
}
