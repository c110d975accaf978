namespace HotChocolate.Data.Filters;

/// <summary>Describes how filters are named, and which members get which.</summary>
public interface IFilterConventionDescriptor
{
    /// <summary>Names an operation.</summary>
    IFilterOperationConventionDescriptor Operation(int operationId);

    /// <summary>Says which filter members of exactly this type get; of a value type the nullable form is a type of its own.</summary>
    IFilterConventionDescriptor BindRuntimeType<TRuntimeType, TFilterType>() where TFilterType : FilterInputType;

    /// <summary>Says which filter members of exactly this type get; of a value type the nullable form is a type of its own.</summary>
    IFilterConventionDescriptor BindRuntimeType(Type runtimeType, Type filterType);

    /// <summary>Names the argument.</summary>
    IFilterConventionDescriptor ArgumentName(string argumentName);

    /// <summary>Whether filters can be joined by <c>or</c>.</summary>
    IFilterConventionDescriptor AllowOr(bool allow = true);

    /// <summary>Whether filters can be joined by <c>and</c>.</summary>
    IFilterConventionDescriptor AllowAnd(bool allow = true);
}
