using System.Reflection;
using HotChocolate.Internal;

namespace HotChocolate.Types.Descriptors;

/// <summary>Reads .NET types for the schema.</summary>
public interface ITypeInspector : IConvention
{
    /// <summary>The members that become fields by themselves.</summary>
    IEnumerable<MemberInfo> GetMembers(Type type, bool includeIgnored = false, bool includeStatic = false, bool allowObject = false);

    /// <summary>True when the member is marked to be left out.</summary>
    bool IsMemberIgnored(MemberInfo member);

    /// <summary>What a member returns; tasks are looked through, schema type attributes are honoured.</summary>
    IExtendedType GetReturnType(MemberInfo member, bool ignoreAttributes = false);

    /// <summary>What a member returns, as a reference.</summary>
    TypeReference GetReturnTypeRef(
        MemberInfo member, TypeContext context = TypeContext.None, string? scope = null, bool ignoreAttributes = false);

    /// <summary>What a parameter takes; schema type attributes are honoured.</summary>
    IExtendedType GetArgumentType(ParameterInfo parameter, bool ignoreAttributes = false);

    /// <summary>What a parameter takes, as a reference.</summary>
    TypeReference GetArgumentTypeRef(ParameterInfo parameter, string? scope = null, bool ignoreAttributes = false);

    /// <summary>A type without annotations.</summary>
    IExtendedType GetType(Type type);

    /// <summary>A type with the nullability of its levels, outermost first; null keeps what the type says.</summary>
    IExtendedType GetType(Type type, params bool?[] nullable);

    /// <summary>A type as a reference.</summary>
    ExtendedTypeReference GetTypeRef(Type type, TypeContext context = TypeContext.None, string? scope = null);

    /// <summary>Other nullability for the levels of a type, outermost first; null keeps a level.</summary>
    IExtendedType ChangeNullability(IExtendedType type, params bool?[] nullable);

    /// <summary>Applies the descriptor attributes of <paramref name="attributeProvider"/>.</summary>
    void ApplyAttributes(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider attributeProvider);

    /// <summary>The member that holds a node's id.</summary>
    MemberInfo? GetNodeIdMember(Type type);

    /// <summary>The method that loads a node of a type.</summary>
    MethodInfo? GetNodeResolverMethod(Type nodeType, Type? resolverType = null);
}
