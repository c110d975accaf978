using System.Security.Claims;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate;

/// <summary>State and selections of a resolver context.</summary>
public static class ResolverContextExtensions
{
    /// <summary>State of the request, or default.</summary>
    public static T? GetGlobalStateOrDefault<T>(this IResolverContext context, string name) =>
        context.GetGlobalStateOrDefault(name, default(T)!);

    /// <summary>State of the request, or <paramref name="defaultValue"/>.</summary>
    public static T GetGlobalStateOrDefault<T>(this IResolverContext context, string name, T defaultValue) =>
        context.ContextData.TryGetValue(name, out var value) && value is T typed ? typed : defaultValue;

    /// <summary>State of the request.</summary>
    /// <exception cref="ArgumentException">There is no such state.</exception>
    public static T GetGlobalState<T>(this IResolverContext context, string name) =>
        context.ContextData.TryGetValue(name, out var value) && value is T typed ? typed : throw Missing("global", name);

    /// <summary>State of an ancestor, or default.</summary>
    public static T? GetScopedStateOrDefault<T>(this IResolverContext context, string name) =>
        context.GetScopedStateOrDefault(name, default(T)!);

    /// <summary>State of an ancestor, or <paramref name="defaultValue"/>.</summary>
    public static T GetScopedStateOrDefault<T>(this IResolverContext context, string name, T defaultValue) =>
        context.ScopedContextData.TryGetValue(name, out var value) && value is T typed ? typed : defaultValue;

    /// <summary>State of an ancestor.</summary>
    /// <exception cref="ArgumentException">There is no such state.</exception>
    public static T GetScopedState<T>(this IResolverContext context, string name) =>
        context.ScopedContextData.TryGetValue(name, out var value) && value is T typed ? typed : throw Missing("scoped", name);

    /// <summary>State of the field, or default.</summary>
    public static T? GetLocalStateOrDefault<T>(this IResolverContext context, string name) =>
        context.GetLocalStateOrDefault(name, default(T)!);

    /// <summary>State of the field, or <paramref name="defaultValue"/>.</summary>
    public static T GetLocalStateOrDefault<T>(this IResolverContext context, string name, T defaultValue) =>
        context.LocalContextData.TryGetValue(name, out var value) && value is T typed ? typed : defaultValue;

    /// <summary>State of the field.</summary>
    /// <exception cref="ArgumentException">There is no such state.</exception>
    public static T GetLocalState<T>(this IResolverContext context, string name) =>
        context.LocalContextData.TryGetValue(name, out var value) && value is T typed ? typed : throw Missing("local", name);

    /// <summary>Sets state of the request.</summary>
    public static void SetGlobalState<T>(this IResolverContext context, string name, T value) => context.ContextData[name] = value;

    /// <summary>Sets state for this field and all below it.</summary>
    public static void SetScopedState<T>(this IResolverContext context, string name, T value) =>
        context.ScopedContextData = context.ScopedContextData.SetItem(name, value);

    /// <summary>Sets state of the field.</summary>
    public static void SetLocalState<T>(this IResolverContext context, string name, T value) =>
        context.LocalContextData = context.LocalContextData.SetItem(name, value);

    /// <summary>State of the request, made when it is not there.</summary>
    public static T GetOrSetGlobalState<T>(this IResolverContext context, string name, Func<string, T> createValue)
    {
        if (context.ContextData.TryGetValue(name, out var value) && value is T typed)
        {
            return typed;
        }

        var created = createValue(name);
        context.SetGlobalState(name, created);
        return created;
    }

    /// <summary>State of this field and all below it, made when it is not there.</summary>
    public static T GetOrSetScopedState<T>(this IResolverContext context, string name, Func<string, T> createValue)
    {
        if (context.ScopedContextData.TryGetValue(name, out var value) && value is T typed)
        {
            return typed;
        }

        var created = createValue(name);
        context.SetScopedState(name, created);
        return created;
    }

    /// <summary>State of the field, made when it is not there.</summary>
    public static T GetOrSetLocalState<T>(this IResolverContext context, string name, Func<string, T> createValue)
    {
        if (context.LocalContextData.TryGetValue(name, out var value) && value is T typed)
        {
            return typed;
        }

        var created = createValue(name);
        context.SetLocalState(name, created);
        return created;
    }

    /// <summary>Removes state for this field and all below it.</summary>
    public static void RemoveScopedState(this IResolverContext context, string name) =>
        context.ScopedContextData = context.ScopedContextData.Remove(name);

    /// <summary>Removes state of the field.</summary>
    public static void RemoveLocalState(this IResolverContext context, string name) =>
        context.LocalContextData = context.LocalContextData.Remove(name);

    /// <summary>The event that a subscription's field is resolved for.</summary>
    public static T GetEventMessage<T>(this IResolverContext context) =>
        context.ScopedContextData.TryGetValue(WellKnownContextData.EventMessage, out var value) && value is T typed
            ? typed
            : throw new InvalidCastException($"The event is no `{typeof(T).Name}`.");

    /// <summary>The user of the request.</summary>
    public static ClaimsPrincipal? GetUser(this IResolverContext context) =>
        context.GetGlobalStateOrDefault<ClaimsPrincipal>(nameof(ClaimsPrincipal));

    /// <summary>True when a field is selected below this one.</summary>
    public static bool IsSelected(this IResolverContext context, string fieldName) =>
        context.IsAnySelected(name => name == fieldName);

    /// <summary>True when either field is selected below this one.</summary>
    public static bool IsSelected(this IResolverContext context, string fieldName1, string fieldName2) =>
        context.IsAnySelected(name => name == fieldName1 || name == fieldName2);

    /// <summary>True when any of three fields is selected below this one.</summary>
    public static bool IsSelected(this IResolverContext context, string fieldName1, string fieldName2, string fieldName3) =>
        context.IsAnySelected(name => name == fieldName1 || name == fieldName2 || name == fieldName3);

    /// <summary>True when any of the fields is selected below this one.</summary>
    public static bool IsSelected(this IResolverContext context, ISet<string> fieldNames) => context.IsAnySelected(fieldNames.Contains);

    private static bool IsAnySelected(this IResolverContext context, Func<string, bool> matches)
    {
        if (!context.Selection.Type.NamedType().IsCompositeType())
        {
            return false;
        }

        foreach (var type in context.Operation.GetPossibleTypes(context.Selection))
        {
            foreach (var selection in context.GetSelections(type))
            {
                if (matches(selection.Field.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ArgumentException Missing(string kind, string name) => new($"There is no {kind} state `{name}` of that type.", nameof(name));
}
