using HotChocolate.Types;

namespace HotChocolate.Data.Filters;

/// <summary>Describes a filter.</summary>
public interface IFilterInputTypeDescriptor : IDescriptor<FilterInputTypeDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IFilterInputTypeDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IFilterInputTypeDescriptor Description(string? value);

    /// <summary>Adds or changes an operation: one of <see cref="DefaultFilterOperations"/>.</summary>
    IFilterOperationFieldDescriptor Operation(int operationId);

    /// <summary>Leaves an operation out.</summary>
    IFilterInputTypeDescriptor Ignore(int operationId);

    /// <summary>Whether filters can be joined by <c>or</c>.</summary>
    IFilterInputTypeDescriptor AllowOr(bool allow = true);

    /// <summary>Whether filters can be joined by <c>and</c>.</summary>
    IFilterInputTypeDescriptor AllowAnd(bool allow = true);
}
