using System.Collections.Frozen;
using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Metering.Guards;

/// <summary>Which calls of the runtime's methods are guarded, and by what.</summary>
internal static class CallGuards
{
    private const string StringType = "System.String";
    private const string ArrayType = "System.Array";
    private const string InitialDataType = "System.Runtime.CompilerServices.RuntimeHelpers";

    private static readonly FrozenDictionary<string, MethodInfo> Replacements = FindReplacements();

    private static readonly FrozenDictionary<string, string> StringScans = new Dictionary<string, string>
    {
        ["op_Equality"] = nameof(GuardedScans.Compare), ["op_Inequality"] = nameof(GuardedScans.Compare),
        ["Equals"] = nameof(GuardedScans.Compare), ["CompareOrdinal"] = nameof(GuardedScans.Compare),
        ["Contains"] = nameof(GuardedScans.Search),
        ["IndexOf"] = nameof(GuardedScans.SearchByCulture), ["LastIndexOf"] = nameof(GuardedScans.SearchByCulture),
        ["StartsWith"] = nameof(GuardedScans.SearchByCulture), ["EndsWith"] = nameof(GuardedScans.SearchByCulture),
        ["Compare"] = nameof(GuardedScans.ReadByCulture), ["CompareTo"] = nameof(GuardedScans.ReadByCulture),
        ["IndexOfAny"] = nameof(GuardedScans.Read), ["LastIndexOfAny"] = nameof(GuardedScans.Read),
        ["Trim"] = nameof(GuardedScans.Read), ["TrimStart"] = nameof(GuardedScans.Read), ["TrimEnd"] = nameof(GuardedScans.Read),
        ["ToUpper"] = nameof(GuardedScans.Read), ["ToUpperInvariant"] = nameof(GuardedScans.Read),
        ["ToLower"] = nameof(GuardedScans.Read), ["ToLowerInvariant"] = nameof(GuardedScans.Read),
        ["Normalize"] = nameof(GuardedScans.Decompose), ["IsNormalized"] = nameof(GuardedScans.ReadByCulture),
        ["CopyTo"] = nameof(GuardedScans.Read), ["IsNullOrWhiteSpace"] = nameof(GuardedScans.Read),
        ["ToCharArray"] = nameof(GuardedScans.Copy), ["Replace"] = nameof(GuardedScans.Read),
    }.ToFrozenDictionary();

    /// <summary>The method of ours that is called instead; null for most.</summary>
    public static MethodInfo? ReplacementOf(MethodReference called)
    {
        var type = called.DeclaringType.FullName;
        if (type is not (StringType or ArrayType or InitialDataType)) return null;
        var parameters = string.Join(',', called.Parameters.Select(parameter => parameter.ParameterType.FullName));
        return Replacements.GetValueOrDefault($"{type}::{called.Name}({parameters})");
    }

    /// <summary>The <see cref="GuardedScans"/> method that looks at the string arguments first; null for most.</summary>
    public static string? ScanOf(MethodReference called) => (called.DeclaringType.FullName, called.Name) switch
    {
        (StringType, var name) => StringScans.GetValueOrDefault(name),
        ("System.Boolean", "Parse" or "TryParse") => nameof(GuardedScans.Read),
        ("System.Byte" or "System.SByte" or "System.Int32" or "System.UInt32" or "System.Int64" or "System.UInt64", var name) =>
            name == "ToString" ? nameof(GuardedScans.Format) : nameof(GuardedScans.Read),
        ("Stratis.SmartContracts.UInt128" or "Stratis.SmartContracts.UInt256", ".ctor" or "Parse") => nameof(GuardedScans.Digits),
        _ => null,
    };

    /// <summary>True when the call leaves a string that nothing announced before: numbers, enums and the serialiser make them too.</summary>
    public static bool MakesString(Instruction instruction) =>
        instruction.OpCode.Code is Code.Call or Code.Callvirt
        && instruction.Operand is MethodReference { ReturnType.FullName: StringType } called
        && called.DeclaringType is not TypeDefinition
        && ReplacementOf(called) is null;

    /// <summary>True for a shift of a platform number, whose amount is on top of the stack.</summary>
    public static bool IsShift(MethodReference called) =>
        called.Name is "op_LeftShift" or "op_RightShift"
        && called.DeclaringType.FullName is "Stratis.SmartContracts.UInt128" or "Stratis.SmartContracts.UInt256";

    /// <summary>True for the call by which any value becomes text.</summary>
    public static bool IsPrint(MethodReference called) => called is { Name: "ToString", DeclaringType.FullName: "System.Object" };

    private static FrozenDictionary<string, MethodInfo> FindReplacements()
    {
        var found = new Dictionary<string, MethodInfo>();
        foreach (var (guards, type) in new[]
        {
            (typeof(GuardedStrings), StringType), (typeof(GuardedSplits), StringType), (typeof(GuardedFormats), StringType), (typeof(GuardedArrays), ArrayType),
            (typeof(GuardedInitialData), InitialDataType),
        })
        {
            foreach (var method in guards.GetMethods(BindingFlags.Public | BindingFlags.Static))
            {
                // The meter comes last; an instance method's object comes first and is not part of its signature.
                var parameters = method.GetParameters()[..^1].Where(parameter => parameter.Name != "self");
                found.Add($"{type}::{method.Name}({string.Join(',', parameters.Select(parameter => NameOf(parameter.ParameterType)))})", method);
            }
        }

        return found.ToFrozenDictionary();
    }

    // As Cecil writes them.
    private static string NameOf(Type type)
    {
        if (type.IsGenericMethodParameter) return $"!!{type.GenericParameterPosition}";
        if (type.IsArray) return NameOf(type.GetElementType()!) + "[]";
        return type.IsGenericType
            ? $"{type.GetGenericTypeDefinition().FullName}<{string.Join(',', type.GetGenericArguments().Select(NameOf))}>"
            : type.FullName!;
    }
}
