using Mono.Cecil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>Upper estimates of how many bytes a value of a type takes. For the fuse only, so never too small and never exact.</summary>
internal static class TypeSizes
{
    /// <summary>What a type counts as when it is larger than, or cannot be followed to, anything sensible.</summary>
    public const int Huge = 1 << 20;

    private const int Reference = 8;
    private const int UnknownStruct = 64;
    private const int DepthMax = 16;

    /// <summary>Bytes of a local, argument or array element of this type.</summary>
    public static int Of(TypeReference type) => Of(type, null, 0);

    private static int Of(TypeReference type, GenericInstanceType? scope, int depth)
    {
        if (depth > DepthMax) return Huge;
        return type switch
        {
            GenericParameter parameter => OfParameter(parameter, scope, depth),
            IModifierType modified => Of(modified.ElementType, scope, depth + 1),
            PinnedType pinned => Of(pinned.ElementType, scope, depth + 1),
            ArrayType or ByReferenceType or PointerType or FunctionPointerType => Reference,
            GenericInstanceType instance when instance.ElementType is TypeDefinition definition =>
                OfDefinition(definition, Close(instance, scope), depth),
            TypeDefinition definition => OfDefinition(definition, null, depth),
            _ => type.IsPrimitive || !type.IsValueType ? Reference : UnknownStruct,
        };
    }

    private static int OfParameter(GenericParameter parameter, GenericInstanceType? scope, int depth)
    {
        // Only types have parameters in contracts; an open one stands for an argument that was not given.
        if (scope is null || parameter.Type != GenericParameterType.Type) return Reference;
        return parameter.Position < scope.GenericArguments.Count
            ? Of(scope.GenericArguments[parameter.Position], null, depth + 1)
            : Huge;
    }

    private static int OfDefinition(TypeDefinition definition, GenericInstanceType? scope, int depth)
    {
        if (!definition.IsValueType) return Reference;
        long size = Math.Max(definition.ClassSize, Reference);
        long fields = 0;
        foreach (var field in definition.Fields)
        {
            if (field.IsStatic) continue;
            fields += (Of(field.FieldType, scope, depth + 1) + 7L) & ~7L;
            if (fields > Huge) return Huge;
        }

        return (int)Math.Min(Huge, Math.Max(size, fields));
    }

    // Gives the arguments of a generic type that is named inside another one, Outer<T> { Inner<T> f; }.
    private static GenericInstanceType Close(GenericInstanceType instance, GenericInstanceType? scope)
    {
        if (scope is null || !instance.ContainsGenericParameter) return instance;
        var closed = new GenericInstanceType(instance.ElementType);
        foreach (var argument in instance.GenericArguments)
        {
            closed.GenericArguments.Add(
                argument is GenericParameter { Type: GenericParameterType.Type } parameter && parameter.Position < scope.GenericArguments.Count
                    ? scope.GenericArguments[parameter.Position]
                    : argument);
        }

        return closed;
    }
}
