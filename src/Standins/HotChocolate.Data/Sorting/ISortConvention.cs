using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Data.Sorting;

/// <summary>How sort inputs are named, and which members can be keys.</summary>
public interface ISortConvention : IConvention
{
    /// <summary>The name of an entity's sort input, or of a sort input class.</summary>
    string GetTypeName(Type runtimeType);

    /// <summary>The description of an entity's sort input.</summary>
    string? GetTypeDescription(Type runtimeType);

    /// <summary>The name of a member's key.</summary>
    string GetFieldName(MemberInfo member);

    /// <summary>The description of a member's key.</summary>
    string? GetFieldDescription(MemberInfo member);

    /// <summary>The type of a member's key; null for members that cannot be one.</summary>
    internal ExtendedTypeReference? TryGetFieldType(MemberInfo member);

    /// <summary>The name of the argument: <c>order</c>.</summary>
    string GetArgumentName();
}
