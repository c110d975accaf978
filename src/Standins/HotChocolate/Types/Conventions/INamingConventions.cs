using System.Reflection;

namespace HotChocolate.Types.Descriptors;

/// <summary>How .NET names become GraphQL names.</summary>
public interface INamingConventions : IConvention
{
    /// <summary>The name of a type.</summary>
    string GetTypeName(Type type);

    /// <summary>The name of a type of a kind.</summary>
    string GetTypeName(Type type, TypeKind kind);

    /// <summary>The name of a type of a kind, from its .NET name.</summary>
    string GetTypeName(string originalTypeName, TypeKind kind);

    /// <summary>The description of a type.</summary>
    string? GetTypeDescription(Type type, TypeKind kind);

    /// <summary>The name of a field.</summary>
    string GetMemberName(MemberInfo member, MemberKind kind);

    /// <summary>The name of a field, from its .NET name.</summary>
    string GetMemberName(string originalMemberName, MemberKind kind);

    /// <summary>The description of a field.</summary>
    string? GetMemberDescription(MemberInfo member, MemberKind kind);

    /// <summary>The name of an argument.</summary>
    string GetArgumentName(ParameterInfo parameter);

    /// <summary>The description of an argument.</summary>
    string? GetArgumentDescription(ParameterInfo parameter);

    /// <summary>The name of an enum value.</summary>
    string GetEnumValueName(object value);

    /// <summary>The description of an enum value.</summary>
    string? GetEnumValueDescription(object value);

    /// <summary>True when a member is deprecated, and why.</summary>
    bool IsDeprecated(MemberInfo member, out string? reason);

    /// <summary>True when an enum value is deprecated, and why.</summary>
    bool IsDeprecated(object value, out string? reason);

    /// <summary>Lowers the leading capitals of a name.</summary>
    string FormatFieldName(string fieldName);
}
