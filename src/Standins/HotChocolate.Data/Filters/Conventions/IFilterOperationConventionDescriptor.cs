namespace HotChocolate.Data.Filters;

/// <summary>Names an operation.</summary>
public interface IFilterOperationConventionDescriptor
{
    /// <summary>Sets the GraphQL name.</summary>
    IFilterOperationConventionDescriptor Name(string name);

    /// <summary>Sets the description.</summary>
    IFilterOperationConventionDescriptor Description(string description);
}
