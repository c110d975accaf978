using System.Reflection;
using System.Runtime.CompilerServices;
using DefiPay.ContractEngine.Loading;
using Stratis.SmartContracts;
using UInt128 = Stratis.SmartContracts.UInt128;

namespace DefiPay.ContractEngine.Serialization;

/// <summary>
/// The fields of a struct that are serialised: all public ones, first those of the instance and then static and constant ones, each
/// group in the order of declaration. Sorted here because reflection's own order can depend on what was asked for earlier.
/// </summary>
internal sealed class StructFields
{
    private static readonly ConditionalWeakTable<Type, StructFields> s_cache = [];

    // Each takes one element's steps of the fuse.
    private static readonly HashSet<Type> s_immutable =
    [
        typeof(bool), typeof(byte), typeof(char), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(string),
        typeof(Address), typeof(UInt128), typeof(UInt256),
    ];

    private StructFields(Type type)
    {
        All = type.GetFields().OrderBy(field => field.IsStatic).ThenBy(field => field.MetadataToken).ToArray();
        AreImmutable = Array.TrueForAll(All, field => s_immutable.Contains(field.FieldType));
    }

    public FieldInfo[] All { get; }

    /// <summary>Whether no field's value can change while the struct does not: there are no arrays and no structs of the contract's own.</summary>
    public bool AreImmutable { get; }

    /// <summary>For each field, whether it is marked <c>[Index]</c>. Only logs ask.</summary>
    public bool[] IsIndexed => field ??= All.Select(IndexedFields.Contains).ToArray();

    public static StructFields Of(Type type) => s_cache.GetValue(type, key => new StructFields(key));
}
