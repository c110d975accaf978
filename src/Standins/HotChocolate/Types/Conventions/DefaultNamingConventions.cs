using System.Reflection;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="INamingConventions"/>.</summary>
public class DefaultNamingConventions : Convention, INamingConventions
{
    private const string InputSuffix = "Input";

    /// <inheritdoc />
    public virtual string GetTypeName(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.GetCustomAttribute<GraphQLNameAttribute>(false) is { } named)
        {
            return type.IsGenericType && named.Name.Contains("{0}", StringComparison.Ordinal)
                ? string.Format(
                    System.Globalization.CultureInfo.InvariantCulture,
                    named.Name,
                    type.GetGenericArguments().Select(GetTypeName).ToArray<object>())
                : named.Name;
        }

        if (!type.IsGenericType)
        {
            return type.IsArray ? "ArrayOf" + GetTypeName(type.GetElementType()!) : type.Name;
        }

        var name = type.Name[..type.Name.IndexOf('`')];
        return name + "Of" + string.Join("And", type.GetGenericArguments().Select(GetTypeName));
    }

    /// <inheritdoc />
    public virtual string GetTypeName(Type type, TypeKind kind)
    {
        var name = GetTypeName(type);
        return type.GetCustomAttribute<GraphQLNameAttribute>(false) is not null ? name : WithSuffix(name, kind);
    }

    /// <inheritdoc />
    public virtual string GetTypeName(string originalTypeName, TypeKind kind) => WithSuffix(originalTypeName, kind);

    /// <inheritdoc />
    public virtual string? GetTypeDescription(Type type, TypeKind kind) => Description(type);

    /// <inheritdoc />
    public virtual string GetMemberName(MemberInfo member, MemberKind kind)
    {
        if (member.GetCustomAttribute<GraphQLNameAttribute>(true) is { } named)
        {
            return named.Name;
        }

        var name = member.Name;
        if (member is MethodInfo method && kind is MemberKind.ObjectField or MemberKind.InterfaceField)
        {
            name = TrimMethod(name, IsAwaitable(((MethodInfo)member).ReturnType));
        }

        return FormatFieldName(name);
    }

    /// <inheritdoc />
    public virtual string GetMemberName(string originalMemberName, MemberKind kind) => FormatFieldName(originalMemberName);

    /// <inheritdoc />
    public virtual string? GetMemberDescription(MemberInfo member, MemberKind kind) => Description(member);

    /// <inheritdoc />
    public virtual string GetArgumentName(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name
        ?? parameter.GetCustomAttribute<ArgumentAttribute>()?.Name
        ?? FormatFieldName(parameter.Name!);

    /// <inheritdoc />
    public virtual string? GetArgumentDescription(ParameterInfo parameter) => Description(parameter);

    /// <inheritdoc />
    public virtual string GetEnumValueName(object value)
    {
        var member = EnumMember(value);
        if (member?.GetCustomAttribute<GraphQLNameAttribute>() is { } named)
        {
            return named.Name;
        }

        return EnumNaming.ToConstantCase(value.ToString()!);
    }

    /// <inheritdoc />
    public virtual string? GetEnumValueDescription(object value) => EnumMember(value) is { } member ? Description(member) : null;

    /// <inheritdoc />
    public virtual bool IsDeprecated(MemberInfo member, out string? reason)
    {
        reason = member.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.DeprecationReason
            ?? (member.GetCustomAttribute<ObsoleteAttribute>() is { } obsolete
                ? obsolete.Message ?? "No longer supported."
                : null);
        return reason is not null;
    }

    /// <inheritdoc />
    public virtual bool IsDeprecated(object value, out string? reason)
    {
        reason = null;
        return EnumMember(value) is { } member && IsDeprecated(member, out reason);
    }

    /// <inheritdoc />
    public string FormatFieldName(string fieldName)
    {
        ArgumentException.ThrowIfNullOrEmpty(fieldName);
        if (!char.IsUpper(fieldName[0]))
        {
            return fieldName;
        }

        // A run of capitals at the start is one acronym; its last letter begins the next word (HTTPServer → httpServer).
        var run = 1;
        while (run < fieldName.Length && char.IsUpper(fieldName[run]))
        {
            run++;
        }

        var lowered = run > 1 && run < fieldName.Length && char.IsLetter(fieldName[run]) ? run - 1 : run;
        return fieldName[..lowered].ToLowerInvariant() + fieldName[lowered..];
    }

    private static string WithSuffix(string name, TypeKind kind) =>
        kind == TypeKind.InputObject && !name.EndsWith(InputSuffix, StringComparison.Ordinal) ? name + InputSuffix : name;

    private static string TrimMethod(string name, bool awaitable)
    {
        const string get = "Get";
        const string async = "Async";
        if (name.Length > get.Length && name.StartsWith(get, StringComparison.Ordinal) && char.IsUpper(name[get.Length]))
        {
            name = name[get.Length..];
        }

        return awaitable && name.Length > async.Length && name.EndsWith(async, StringComparison.Ordinal)
            ? name[..^async.Length]
            : name;
    }

    private static bool IsAwaitable(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>)
            || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));

    private static FieldInfo? EnumMember(object value) => value.GetType().IsEnum
        ? value.GetType().GetField(value.ToString()!)
        : null;

    private static string? Description(ICustomAttributeProvider element) =>
        element.GetCustomAttributes(typeof(GraphQLDescriptionAttribute), true) is [GraphQLDescriptionAttribute first, ..]
            ? first.Description
            : null;
}
