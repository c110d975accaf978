namespace HotChocolate.Data.Sorting;

/// <summary>Describes how sort inputs are named, and which members can be keys.</summary>
public interface ISortConventionDescriptor
{
    /// <summary>Says which directions keys have whose type is not bound.</summary>
    ISortConventionDescriptor DefaultBinding<TSortType>();

    /// <summary>Says which directions, or nested keys, members of a type have.</summary>
    ISortConventionDescriptor BindRuntimeType<TRuntimeType, TSortType>();

    /// <summary>Says which directions, or nested keys, members of a type have.</summary>
    ISortConventionDescriptor BindRuntimeType(Type runtimeType, Type sortType);

    /// <summary>Names the argument.</summary>
    ISortConventionDescriptor ArgumentName(string argumentName);
}
