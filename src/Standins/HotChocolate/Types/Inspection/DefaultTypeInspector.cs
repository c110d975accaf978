using System.Reflection;
using HotChocolate.Internal;
using HotChocolate.Types.Relay;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="ITypeInspector"/>.</summary>
public class DefaultTypeInspector : Convention, ITypeInspector
{
    private static readonly HashSet<string> s_skippedMethods =
        ["ToString", "Equals", "GetHashCode", "GetType", "Deconstruct", "CompareTo", "<Clone>$", "MemberwiseClone", "Finalize"];

    /// <inheritdoc />
    public virtual IEnumerable<MemberInfo> GetMembers(
        Type type, bool includeIgnored = false, bool includeStatic = false, bool allowObject = false)
    {
        ArgumentNullException.ThrowIfNull(type);
        var flags = BindingFlags.Public | BindingFlags.Instance | (includeStatic ? BindingFlags.Static : 0);
        var subscribeMethods = SubscribeMethods(type);
        foreach (var member in type.GetMembers(flags))
        {
            if (CanBeField(member, allowObject)
                && !subscribeMethods.Contains(member.Name)
                && (includeIgnored || !IsMemberIgnored(member)))
            {
                yield return member;
            }
        }
    }

    /// <inheritdoc />
    public virtual bool IsMemberIgnored(MemberInfo member) => member.IsDefined(typeof(GraphQLIgnoreAttribute), true);

    /// <inheritdoc />
    public virtual IExtendedType GetReturnType(MemberInfo member, bool ignoreAttributes = false) => Attributed(
        ExtendedTypeReader.FromMember(member), ignoreAttributes ? null : member);

    /// <inheritdoc />
    public virtual TypeReference GetReturnTypeRef(
        MemberInfo member, TypeContext context = TypeContext.None, string? scope = null, bool ignoreAttributes = false) =>
        !ignoreAttributes && Syntax(member) is { } syntax
            ? TypeReference.Create(syntax, context, scope)
            : TypeReference.Create(GetReturnType(member, ignoreAttributes), context, scope);

    /// <inheritdoc />
    public virtual IExtendedType GetArgumentType(ParameterInfo parameter, bool ignoreAttributes = false) => Attributed(
        ExtendedTypeReader.FromParameter(parameter), ignoreAttributes ? null : parameter);

    /// <inheritdoc />
    public virtual TypeReference GetArgumentTypeRef(ParameterInfo parameter, string? scope = null, bool ignoreAttributes = false) =>
        !ignoreAttributes && Syntax(parameter) is { } syntax
            ? TypeReference.Create(syntax, TypeContext.Input, scope)
            : TypeReference.Create(GetArgumentType(parameter, ignoreAttributes), TypeContext.Input, scope);

    /// <inheritdoc />
    public IExtendedType GetType(Type type) => ExtendedTypeReader.FromType(type);

    /// <inheritdoc />
    public IExtendedType GetType(Type type, params bool?[] nullable) => ChangeNullability(ExtendedTypeReader.FromType(type), nullable);

    /// <inheritdoc />
    public ExtendedTypeReference GetTypeRef(Type type, TypeContext context = TypeContext.None, string? scope = null) =>
        TypeReference.Create(GetType(type), context, scope);

    /// <inheritdoc />
    public IExtendedType ChangeNullability(IExtendedType type, params bool?[] nullable) => Change((ExtendedType)type, nullable, 0);

    /// <inheritdoc />
    public void ApplyAttributes(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider attributeProvider)
    {
        var attributes = attributeProvider.GetCustomAttributes(typeof(DescriptorAttribute), true).Cast<DescriptorAttribute>();
        foreach (var attribute in attributes.OrderBy(a => a.Order))
        {
            attribute.Apply(context, descriptor, attributeProvider);
        }
    }

    /// <inheritdoc />
    public MemberInfo? GetNodeIdMember(Type type)
    {
        var members = GetMembers(type).Where(m => m is PropertyInfo or MethodInfo).ToArray();
        return members.FirstOrDefault(m => m.IsDefined(typeof(IDAttribute), true) && IsIdName(m))
            ?? members.FirstOrDefault(IsIdName);

        static bool IsIdName(MemberInfo member) => member.Name.ToUpperInvariant() is "ID" or "GETID" or "GETIDASYNC";
    }

    /// <inheritdoc />
    public MethodInfo? GetNodeResolverMethod(Type nodeType, Type? resolverType = null)
    {
        var owner = resolverType ?? nodeType;
        var methods = owner.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy);
        if (methods.FirstOrDefault(m => m.IsDefined(typeof(NodeResolverAttribute), true)) is { } marked)
        {
            return marked;
        }

        string[] names =
        [
            "Get", "GetAsync", "GetNode", "GetNodeAsync", $"Get{nodeType.Name}", $"Get{nodeType.Name}Async", "Load", "LoadAsync",
            $"Get{nodeType.Name}ById", $"Get{nodeType.Name}ByIdAsync"
        ];
        return methods.FirstOrDefault(m =>
            names.Contains(m.Name) && (resolverType is not null || m.IsStatic) && nodeType.IsAssignableFrom(GetReturnType(m, true).Type));
    }

    private static bool CanBeField(MemberInfo member, bool allowObject)
    {
        switch (member)
        {
            case PropertyInfo property:
                return property.GetMethod is { IsPublic: true }
                    && property.GetIndexParameters().Length == 0
                    && IsFieldType(property.PropertyType, property, allowObject);

            case MethodInfo method:
                return !method.IsSpecialName
                    && !method.IsGenericMethodDefinition
                    && method.DeclaringType != typeof(object)
                    && !s_skippedMethods.Contains(method.Name)
                    && !method.IsDefined(typeof(NodeResolverAttribute), true)
                    && method.GetParameters().All(p => !p.ParameterType.IsByRef && !p.ParameterType.IsPointer)
                    && IsFieldType(method.ReturnType, method, allowObject);

            default:
                return false;
        }
    }

    private static bool IsFieldType(Type type, ICustomAttributeProvider element, bool allowObject)
    {
        if (type == typeof(void) || type == typeof(Task) || type == typeof(ValueTask) || type.IsByRef || type.IsPointer || type.IsByRefLike)
        {
            return false;
        }

        // An object says nothing about its schema type, so it is only a field when an attribute names one.
        return allowObject
            || ExtendedTypeReader.FromType(type) is var read && Innermost(read) != typeof(object)
            || element.IsDefined(typeof(GraphQLTypeAttribute), true)
            || element.GetCustomAttributes(typeof(DescriptorAttribute), true).Length > 0;
    }

    private static Type Innermost(IExtendedType type) => type.ElementType is { } element ? Innermost(element) : type.Type;

    private static HashSet<string> SubscribeMethods(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
        .Select(m => m.GetCustomAttribute<SubscribeAttribute>(true)?.With)
        .OfType<string>()
        .ToHashSet();

    private static HotChocolate.Language.ITypeNode? Syntax(ICustomAttributeProvider element) =>
        First<GraphQLTypeAttribute>(element)?.TypeSyntax;

    private static IExtendedType Attributed(ExtendedType type, ICustomAttributeProvider? element)
    {
        if (element is null)
        {
            return type;
        }

        if (First<GraphQLTypeAttribute>(element)?.Type is { } given)
        {
            type = ExtendedTypeReader.FromType(given);
        }

        return First<GraphQLNonNullTypeAttribute>(element) is { } nonNull
            ? Change(type, [.. nonNull.Nullable.Select(n => (bool?)n)], 0)
            : type;
    }

    private static ExtendedType Change(ExtendedType type, bool?[] nullable, int level)
    {
        if (level >= nullable.Length)
        {
            return type;
        }

        var changed = nullable[level] is { } value ? type.WithNullable(value) : type;
        return changed.ElementType is ExtendedType element ? changed.WithElement(Change(element, nullable, level + 1)) : changed;
    }

    private static T? First<T>(ICustomAttributeProvider element) where T : Attribute =>
        element.GetCustomAttributes(typeof(T), true) is [T first, ..] ? first : null;
}
