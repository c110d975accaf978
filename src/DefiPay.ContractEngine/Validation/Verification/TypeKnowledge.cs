using System.Runtime.CompilerServices;
using DefiPay.ContractEngine.Metering;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Verification;

/// <summary>What the verifier knows of types: the module's own definitions, and the platform's for all others.</summary>
internal sealed class TypeKnowledge
{
    private static readonly ConditionalWeakTable<ModuleDefinition, TypeKnowledge> OfModules = new();

    private const int HierarchyMax = 128;
    private const int KeyLengthMax = 4000;
    private const int KeyCharsPerStep = 16;
    private const int HierarchySteps = 4;

    // All methods of the module together, some hundred times what the largest contracts take; it is gone after about a second.
    private const int StepsMax = 10_000_000;

    // The runtime gives each value that lies on the stack between two blocks of code a place of its own, for each block: gigabytes, and minutes.
    private const int KeptMax = 200_000;

    /// <summary>Bytes that a value may take.</summary>
    public const int StructBytesMax = 64 << 10;

    private readonly ModuleDefinition _module;
    private readonly TypeSizes _sizes = new();

    // By the object that names a type: the instructions of a module share them.
    private readonly Dictionary<TypeReference, string> _keys = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TypeReference, string> _reducedKeys = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TypeReference, StackValue> _loaded = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TypeReference, ArrayType> _arrays = new(ReferenceEqualityComparer.Instance);
    private int _stepsLeft = StepsMax;
    private int _keptLeft = KeptMax;

    private TypeKnowledge(ModuleDefinition module) => _module = module;

    /// <summary>Steps that were taken of what the verification of the module may take.</summary>
    public int WorkDone => StepsMax - Math.Max(0, _stepsLeft);

    /// <summary>What is known of a module's types: one for all rules, so that what one learned serves the others.</summary>
    public static TypeKnowledge Of(ModuleDefinition module) => OfModules.GetValue(module, read => new TypeKnowledge(read));

    /// <summary>Bytes of stack that one activation of a method takes at most.</summary>
    public int StackBytesOf(MethodDefinition method) => FuseCosts.StackBytesOf(method, _sizes);

    /// <summary>The definition behind a reference; null for arrays, parameters and unknown types.</summary>
    public TypeDefinition? Resolve(TypeReference type) => type switch
    {
        TypeDefinition definition => definition,
        GenericInstanceType instance => Resolve(instance.ElementType),
        TypeSpecification or GenericParameter => null,
        _ => PlatformTypes.Find(type),
    };

    /// <summary>
    /// A name that two references share exactly when they mean the same type. The module's own types go by row: their
    /// names are theirs to choose.
    /// </summary>
    public string Key(TypeReference type)
    {
        if (_keys.TryGetValue(type, out var known)) return known;
        var key = KeyOf(type);
        Work(1 + key.Length / KeyCharsPerStep);
        if (key.Length > KeyLengthMax) throw new UnverifiableException("a type that is made of too many others");
        _keys.Add(type, key);
        return key;
    }

    /// <summary>Takes steps of what the verification of the whole module may take.</summary>
    /// <exception cref="UnverifiableException">They are used up.</exception>
    public void Work(int steps)
    {
        if ((_stepsLeft -= steps) < 0) throw new UnverifiableException("code too complex to verify");
    }

    /// <summary>Takes note of values that lie on the stack where a branch arrives.</summary>
    /// <exception cref="UnverifiableException">There are too many such places with too many values.</exception>
    public void Keep(int values)
    {
        if ((_keptLeft -= values) < 0) throw new UnverifiableException("too many values kept on the stack over branches");
    }

    /// <summary>The array of these elements.</summary>
    public ArrayType ArrayOf(TypeReference element)
    {
        if (!_arrays.TryGetValue(element, out var array)) _arrays.Add(element, array = new ArrayType(element));
        return array;
    }

    private string KeyOf(TypeReference type) => type switch
    {
        TypeDefinition own when own.Module == _module => $"@{own.MetadataToken.RID}",
        GenericParameter parameter => (parameter.Type == GenericParameterType.Type ? "!" : "!!") + parameter.Position,
        GenericInstanceType instance => $"{Key(instance.ElementType)}<{string.Join(',', instance.GenericArguments.Select(Key))}>",
        ArrayType array => Key(array.ElementType) + (array.IsVector ? "[]" : $"[{array.Rank}]"),
        ByReferenceType byReference => Key(byReference.ElementType) + "&",
        IModifierType modified => Key(modified.ElementType),
        _ => type.FullName,
    };

    /// <summary>The value that a variable of this type leaves on the stack.</summary>
    /// <exception cref="UnverifiableException">A pointer, an unknown or an oversized type.</exception>
    public StackValue Load(TypeReference type)
    {
        if (!_loaded.TryGetValue(type, out var value)) _loaded.Add(type, value = LoadNew(Strip(type)));
        return value;
    }

    private StackValue LoadNew(TypeReference type)
    {
        if (type is ByReferenceType byReference)
        {
            Check(Strip(byReference.ElementType));
            return new StackValue(StackKind.ByRef, Strip(byReference.ElementType));
        }

        Check(type);
        return Underlying(type).MetadataType switch
        {
            MetadataType.Boolean or MetadataType.Char or MetadataType.SByte or MetadataType.Byte
                or MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Int32 or MetadataType.UInt32 => StackValue.Int32,
            MetadataType.Int64 or MetadataType.UInt64 => StackValue.Int64,
            MetadataType.IntPtr or MetadataType.UIntPtr => StackValue.NativeInt,
            MetadataType.Single or MetadataType.Double => StackValue.Float,
            _ => new StackValue(IsReference(type) ? StackKind.Object : StackKind.Value, type),
        };
    }

    /// <summary>True for classes, interfaces and arrays.</summary>
    public bool IsReference(TypeReference type) => type switch
    {
        ArrayType => true,
        GenericParameter => false,
        _ => Resolve(type) is { IsValueType: false },
    };

    /// <summary>
    /// How elements and targets of by-references compare: integers of one width are the same, an enum is its number.
    /// </summary>
    public string ReducedKey(TypeReference type)
    {
        if (!_reducedKeys.TryGetValue(type, out var key)) _reducedKeys.Add(type, key = ReducedKeyOf(type));
        return key;
    }

    private string ReducedKeyOf(TypeReference type)
    {
        var underlying = Underlying(Strip(type));
        return underlying.MetadataType switch
        {
            MetadataType.Boolean or MetadataType.SByte or MetadataType.Byte => "i1",
            MetadataType.Char or MetadataType.Int16 or MetadataType.UInt16 => "i2",
            MetadataType.Int32 or MetadataType.UInt32 => "i4",
            MetadataType.Int64 or MetadataType.UInt64 => "i8",
            MetadataType.IntPtr or MetadataType.UIntPtr => "i",
            MetadataType.Single => "r4",
            MetadataType.Double => "r8",
            _ => Key(underlying),
        };
    }

    /// <summary>True when an object of one type may stand where the other is asked for.</summary>
    public bool IsAssignable(TypeReference from, TypeReference to)
    {
        var target = Key(to);
        if (Key(from) == target || target == "System.Object") return true;
        if (from is ArrayType { IsVector: true } source)
        {
            return to is ArrayType { IsVector: true } array
                ? IsReference(source.ElementType) && IsReference(array.ElementType) && IsAssignable(source.ElementType, array.ElementType)
                : IsArrayView(source, target);
        }

        return Ancestors(from).Contains(target);
    }

    /// <summary>False for a type of more base types and interfaces than the runtime should have to load for each.</summary>
    public bool HierarchyEnds(TypeReference type) => Ancestors(type).Take(HierarchyMax + 1).Count() <= HierarchyMax;

    /// <summary>
    /// True for a type that is made of one that is not known here. Its signature may call a value a class, and only the runtime would know: what fills
    /// fields by their names would write a value where a reference belongs.
    /// </summary>
    public bool IsUnknown(TypeReference type) => type switch
    {
        GenericParameter => false,
        GenericInstanceType instance => IsUnknown(instance.ElementType) || instance.GenericArguments.Any(IsUnknown),
        TypeSpecification specification => IsUnknown(specification.ElementType),
        _ => Resolve(type) is null,
    };

    /// <summary>Without custom modifiers.</summary>
    public static TypeReference Strip(TypeReference type)
    {
        while (type is IModifierType modified) type = modified.ElementType;
        return type;
    }

    // What the runtime gives every vector: System.Array with its interfaces, and the generic lists of its elements.
    private bool IsArrayView(ArrayType array, string target)
    {
        if (target is "System.Array" || PlatformTypes.Named("System.Array").Interfaces.Any(implemented => Key(implemented.InterfaceType) == target))
        {
            return true;
        }

        var element = Key(array.ElementType);
        return target == $"System.Collections.Generic.IEnumerable`1<{element}>"
            || target == $"System.Collections.Generic.ICollection`1<{element}>"
            || target == $"System.Collections.Generic.IList`1<{element}>"
            || target == $"System.Collections.Generic.IReadOnlyCollection`1<{element}>"
            || target == $"System.Collections.Generic.IReadOnlyList`1<{element}>";
    }

    private IEnumerable<string> Ancestors(TypeReference type)
    {
        var seen = 0;
        var pending = new Stack<TypeReference>();
        pending.Push(type);
        while (pending.TryPop(out var current))
        {
            Work(HierarchySteps);
            if (++seen > HierarchyMax + 1) throw new UnverifiableException($"the hierarchy of {type.FullName} has no end");
            yield return Key(current);
            if (current is GenericParameter parameter)
            {
                // The runtime gives it no argument that is not all of these.
                foreach (var constraint in parameter.Constraints) pending.Push(constraint.ConstraintType);
                continue;
            }

            if (Resolve(current) is not { } definition) continue;
            var arguments = current as GenericInstanceType;
            if (definition.BaseType is { } parent) pending.Push(GenericArguments.Substitute(parent, arguments, null));
            foreach (var implemented in definition.Interfaces)
            {
                pending.Push(GenericArguments.Substitute(implemented.InterfaceType, arguments, null));
            }
        }
    }

    private TypeReference Underlying(TypeReference type) =>
        Resolve(type) is { IsEnum: true } definition
        && definition.Fields.FirstOrDefault(field => !field.IsStatic) is { } number
            ? number.FieldType
            : type;

    // Inside the generic type a value of it counts as so many bytes of stack.
    private void CheckArgument(TypeReference type)
    {
        Check(type);
        if (_sizes.Of(type) > TypeSizes.ArgumentMax)
        {
            throw new UnverifiableException($"type {type.FullName} takes more than the {TypeSizes.ArgumentMax} bytes of a generic argument");
        }
    }

    private void Check(TypeReference type)
    {
        Work(1);
        switch (type)
        {
            case GenericParameter:
                return;
            case ArrayType { IsVector: true } array:
                Check(Strip(array.ElementType));
                return;
            case GenericInstanceType instance:
                foreach (var argument in instance.GenericArguments) CheckArgument(Strip(argument));
                break;
            case TypeDefinition { HasGenericParameters: true }:
                throw new UnverifiableException($"type {type.FullName} without arguments");
            case TypeSpecification:
                throw new UnverifiableException($"type {type.FullName} is not a safe type");
        }

        if (type.FullName is "System.TypedReference" or "System.Void") throw new UnverifiableException($"type {type.FullName} as a value");
        if (Resolve(type) is not { } definition) throw new UnverifiableException($"type {type.FullName} is unknown");
        if (definition.IsValueType && _sizes.Of(type) > StructBytesMax)
        {
            throw new UnverifiableException($"type {type.FullName} takes more than {StructBytesMax} bytes");
        }
    }
}
