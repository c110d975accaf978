using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>Types as a document writes them against types of a schema.</summary>
internal static class InputTypes
{
    /// <summary>The input type a reference means; null when the schema has no such input type.</summary>
    public static IInputType? Resolve(ISchema schema, ITypeNode reference) => reference switch
    {
        NonNullTypeNode nonNull => Resolve(schema, nonNull.Type) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => Resolve(schema, list.Type) is { } element ? new ListType(element) : null,
        NamedTypeNode named => schema.TryGetType<INamedType>(named.Name.Value, out var type) ? type as IInputType : null,
        _ => null,
    };

    /// <summary>
    /// Whether a variable of the declared type may stand where <paramref name="location"/> is expected: section 5.8.5. A
    /// default value, of the variable or of the place, makes up for a missing exclamation mark.
    /// </summary>
    public static bool MayStand(VariableDefinitionNode definition, IType location, bool locationHasDefault)
    {
        if (location is not NonNullType nonNull || definition.Type is NonNullTypeNode)
            return IsCompatible(definition.Type, location);
        var hasDefault = locationHasDefault || definition.DefaultValue is not (null or NullValueNode);
        return hasDefault && IsCompatible(definition.Type, nonNull.Type);
    }

    private static bool IsCompatible(ITypeNode variable, IType location) => (variable, location) switch
    {
        (NonNullTypeNode inner, NonNullType outer) => IsCompatible(inner.Type, outer.Type),
        (_, NonNullType) => false,
        (NonNullTypeNode inner, _) => IsCompatible(inner.Type, location),
        (ListTypeNode inner, ListType outer) => IsCompatible(inner.Type, outer.ElementType),
        (NamedTypeNode inner, INamedType outer) => inner.Name.Value == outer.Name,
        _ => false,
    };
}
