using System.Collections.Frozen;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Validation.Rules;

/// <summary>What contracts may touch outside their own module.</summary>
internal static class Whitelist
{
    private const string ContractNamespace = "Stratis.SmartContracts";

    // A type without members listed is allowed with all it has.
    private static readonly FrozenDictionary<string, FrozenSet<string>?> SystemTypes = new Dictionary<string, FrozenSet<string>?>
    {
        ["Boolean"] = null, ["Byte"] = null, ["SByte"] = null, ["Char"] = null, ["Int32"] = null, ["UInt32"] = null,
        ["Int64"] = null, ["UInt64"] = null, ["String"] = null, ["Void"] = null, ["UInt128"] = null, ["UInt256"] = null,
        ["Array"] = new[] { "GetLength", "Copy", "GetValue", "SetValue", "Resize" }.ToFrozenSet(),
        ["Object"] = new[] { "ToString", ".ctor" }.ToFrozenSet(),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, FrozenSet<string>?> CompilerTypes = new Dictionary<string, FrozenSet<string>?>
    {
        ["IteratorStateMachineAttribute"] = null,
        ["RuntimeHelpers"] = new[] { "InitializeArray" }.ToFrozenSet(),
    }.ToFrozenDictionary();

    /// <summary>The refusal of a type, or of a member of it; null when it is allowed.</summary>
    /// <param name="type">A type that another module defines.</param>
    /// <param name="member">The member's name; null when only the type itself is named.</param>
    /// <param name="subject">The method in which it is touched; null for none.</param>
    public static ValidationError? Check(TypeReference type, string? member, MethodDefinition? subject)
    {
        if (type.Namespace == ContractNamespace) return null;
        var types = type.Namespace switch
        {
            "System" => SystemTypes,
            "System.Runtime.CompilerServices" => CompilerTypes,
            _ => null,
        };
        if (types is null)
        {
            // Nested types are named without the namespace of the outer one.
            var name = string.IsNullOrWhiteSpace(type.Namespace) ? "\"\"" : type.Namespace;
            return Refuse("DeniedNamespaceValidationResult", $"Type {type.Name} in Namespace {name} is not allowed", subject);
        }

        if (!types.TryGetValue(type.Name, out var members))
        {
            return Refuse("DeniedTypeValidationResult", $"Type {type.FullName} is not allowed", subject);
        }

        return member is null || members is null || members.Contains(member)
            ? null
            : Refuse("DeniedMemberValidationResult", $"Member {type.FullName}.{member} is not allowed", subject);
    }

    /// <summary>True for a type that it allows some members of.</summary>
    public static bool Names(TypeReference type) => Check(type, member: null, subject: null) is null;

    private static ValidationError Refuse(string rule, string message, MethodDefinition? subject) => new(rule, "Whitelist", subject?.FullName, message);
}
