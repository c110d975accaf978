using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Data.Filters;

/// <summary>How filters are named, and which members get which.</summary>
public interface IFilterConvention : IConvention
{
    /// <summary>The name of an entity's filter, or of a filter class.</summary>
    string GetTypeName(Type runtimeType);

    /// <summary>The description of an entity's filter.</summary>
    string? GetTypeDescription(Type runtimeType);

    /// <summary>The name of a member's field.</summary>
    string GetFieldName(MemberInfo member);

    /// <summary>The description of a member's field.</summary>
    string? GetFieldDescription(MemberInfo member);

    /// <summary>The filter of a member.</summary>
    ExtendedTypeReference GetFieldType(MemberInfo member);

    /// <summary>The name of an operation.</summary>
    string GetOperationName(int operationId);

    /// <summary>The description of an operation.</summary>
    string? GetOperationDescription(int operationId);

    /// <summary>The name of the argument: <c>where</c>.</summary>
    string GetArgumentName();

    /// <summary>Whether filters can be joined by <c>and</c>.</summary>
    bool IsAndAllowed();

    /// <summary>Whether filters can be joined by <c>or</c>.</summary>
    bool IsOrAllowed();
}
