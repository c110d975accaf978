using System.Reflection;
using System.Runtime.CompilerServices;
using Stratis.SmartContracts;

namespace DefiPay.ContractEngine.Serialization;

/// <summary>
/// The fields of a struct that are serialised: all public ones, first those of the instance and then static and constant ones, each
/// group in the order of declaration. Sorted here because reflection's own order can depend on what was asked for earlier.
/// </summary>
internal sealed class StructFields
{
    private static readonly ConditionalWeakTable<Type, StructFields> s_cache = [];

    private StructFields(Type type)
    {
        All = type.GetFields().OrderBy(field => field.IsStatic).ThenBy(field => field.MetadataToken).ToArray();
        IsIndexed = All.Select(field => field.IsDefined(typeof(IndexAttribute), inherit: false)).ToArray();
    }

    public FieldInfo[] All { get; }

    /// <summary>For each field, whether it is marked <c>[Index]</c>.</summary>
    public bool[] IsIndexed { get; }

    public static StructFields Of(Type type) => s_cache.GetValue(type, key => new StructFields(key));
}
