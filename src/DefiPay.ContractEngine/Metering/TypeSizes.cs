using DefiPay.ContractEngine.Validation;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>Upper estimates of how many bytes values of a module's types take. For bounds only: never too small, never exact.</summary>
internal sealed class TypeSizes
{
    /// <summary>What a type counts as when it is this large or larger, or cannot be followed.</summary>
    public const int Huge = 1 << 20;

    /// <summary>What a value of an open parameter counts as, and the most that an argument of a generic type may take.</summary>
    public const int ArgumentMax = 256;

    private const int Reference = 8;

    // Of the platform's structs: the largest one without arguments, and how often one holds each of its arguments at most.
    private const int PlatformStruct = 64;
    private const int CopiesOfArgument = 16;
    private const int DepthMax = 16;

    private readonly Dictionary<string, int> _known = [];

    // By the object that names the type, which the instructions of a module share.
    private readonly Dictionary<TypeReference, int> _ofReferences = new(ReferenceEqualityComparer.Instance);

    /// <summary>Bytes of a local, argument or array element of this type.</summary>
    public int Of(TypeReference type)
    {
        if (!_ofReferences.TryGetValue(type, out var size)) _ofReferences.Add(type, size = Of(type, null, 0));
        return size;
    }

    private int Of(TypeReference type, GenericInstanceType? scope, int depth)
    {
        if (depth > DepthMax) return Huge;
        return type switch
        {
            GenericParameter parameter => OfParameter(parameter, scope, depth),
            IModifierType modified => Of(modified.ElementType, scope, depth + 1),
            PinnedType pinned => Of(pinned.ElementType, scope, depth + 1),
            ArrayType or ByReferenceType or PointerType or FunctionPointerType => Reference,
            GenericInstanceType instance when instance.ElementType is TypeDefinition definition =>
                OfDefinition(definition, GenericArguments.Close(instance, scope), depth),
            TypeDefinition definition => OfDefinition(definition, null, depth),
            _ => type.IsPrimitive || !type.IsValueType ? Reference : OfPlatform(type, scope, depth),
        };
    }

    private int OfPlatform(TypeReference type, GenericInstanceType? scope, int depth)
    {
        if (PlatformTypes.Find(type.GetElementType()) is null) return Huge;
        if (type is not GenericInstanceType instance) return PlatformStruct;
        var arguments = instance.GenericArguments.Sum(argument => (long)Of(argument, scope, depth + 1));
        return (int)Math.Min(Huge, PlatformStruct + CopiesOfArgument * arguments);
    }

    private int OfParameter(GenericParameter parameter, GenericInstanceType? scope, int depth)
    {
        if (scope is null || parameter.Type != GenericParameterType.Type) return ArgumentMax;
        return parameter.Position < scope.GenericArguments.Count
            ? Of(scope.GenericArguments[parameter.Position], null, depth + 1)
            : Huge;
    }

    private int OfDefinition(TypeDefinition definition, GenericInstanceType? scope, int depth)
    {
        if (!definition.IsValueType) return Reference;
        var key = $"{definition.MetadataToken.RID} {scope?.FullName}";
        if (_known.TryGetValue(key, out var known)) return known;

        // A struct inside itself meets this entry instead of going round.
        _known[key] = Huge;
        return _known[key] = OfFields(definition, scope, depth);
    }

    private int OfFields(TypeDefinition definition, GenericInstanceType? scope, int depth)
    {
        long size = Math.Max(definition.ClassSize, Reference);
        long total = 0;
        foreach (var field in definition.Fields)
        {
            if (field.IsStatic) continue;
            var bytes = (Of(field.FieldType, scope, depth + 1) + 7L) & ~7L;
            total += bytes;
            size = Math.Max(size, Math.Max(total, definition.IsExplicitLayout ? field.Offset + bytes : 0));
            if (size > Huge) return Huge;
        }

        return (int)Math.Min(Huge, size);
    }
}
