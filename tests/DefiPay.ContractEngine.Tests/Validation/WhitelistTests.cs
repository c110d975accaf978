using System.Reflection;
using DefiPay.ContractEngine.Validation;
using Mono.Cecil;
using Stratis.SmartContracts;
using static Mono.Cecil.Cil.Instruction;
using static Mono.Cecil.Cil.OpCodes;

namespace DefiPay.ContractEngine.Tests.Validation;

/// <summary>
/// The whitelist as the platform has it, name by name: everything that the runtime's core library has is asked for, so that neither one name more
/// nor one less goes unseen, and so are names that it does not have.
/// </summary>
public sealed class WhitelistTests
{
    private const int MembersAtOnce = 1_000;
    private const string Compiler = "System.Runtime.CompilerServices";

    /// <summary>Types of the namespace System of which everything is allowed. UInt256 is none of it, and goes by its name.</summary>
    private static readonly HashSet<string> s_whole =
        ["Boolean", "Byte", "SByte", "Char", "Int32", "UInt32", "Int64", "UInt64", "String", "Void", "UInt128", "UInt256"];

    private static readonly Dictionary<string, HashSet<string>> s_parts = new()
    {
        ["System.Array"] = ["GetLength", "Copy", "GetValue", "SetValue", "Resize"],
        ["System.Object"] = ["ToString", ".ctor"],
        [$"{Compiler}.RuntimeHelpers"] = ["InitializeArray"],
    };

    /// <summary>Beside what there is: what has the name of something allowed elsewhere, or of nothing.</summary>
    private static readonly (string Space, string Type, string Member)[] s_others =
    [
        ("System", "UInt256", "Anything"), ("System", "UInt128", "Anything"), ("System", "Int32", "Anything"), ("System", "string", "Concat"), ("System", "Nothing", "M"),
        ("System", "Array", "copy"), ("System", "Array", "Copy2"), ("System", "Object", "tostring"), ("System", "RuntimeHelpers", "InitializeArray"),
        (Compiler, "IteratorStateMachineAttribute", "Anything"), (Compiler, "Int32", "Parse"), (Compiler, "Object", "ToString"),
        ("Stratis.SmartContracts", "Anything", "AtAll"), ("Stratis.SmartContracts", "Address", "Anything"),
        ("Stratis.SmartContracts.Standards", "IStandardToken", "TransferTo"), ("Stratis", "SmartContract", "Assert"), ("stratis.smartcontracts", "Address", "Zero"),
        ("System.Linq", "Enumerable", "Count"), ("", "Int32", "Parse"),
    ];

    [Fact]
    public void Members_OfTheCoreLibraryAndBeyond_AreThoseOfTheTable()
    {
        var all = Named().Concat(s_others).ToArray();
        Assert.True(all.Length > 10_000, $"{all.Length} names are asked for.");
        Assert.Equal(
            s_parts.SelectMany(type => type.Value.Select(member => $"{type.Key}.{member}")).Order(StringComparer.Ordinal),
            all.Where(name => s_parts.ContainsKey($"{name.Space}.{name.Type}") && Refusal(name) is null).Select(name => $"{name.Space}.{name.Type}.{name.Member}").Order(StringComparer.Ordinal));

        foreach (var names in all.Chunk(MembersAtOnce))
        {
            Assert.Equal(names.Select(Refusal).OfType<string>(), RefusalsOf(names));
        }
    }

    // What there is to call, or to read; each name once, as parameters are not looked at.
    private static IEnumerable<(string Space, string Type, string Member)> Named() => typeof(object).Assembly.GetExportedTypes()
        .Append(typeof(Enumerable)).Concat(typeof(SmartContract).Assembly.GetExportedTypes())
        .Where(type => !type.IsNested)
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is MethodBase or FieldInfo)
            .Select(member => (type.Namespace ?? "", type.Name, member.Name)))
        .Distinct();

    private static string? Refusal((string Space, string Type, string Member) name)
    {
        var (space, type, member) = name;
        if (space == "Stratis.SmartContracts") return null;
        if (space is not ("System" or Compiler)) return $"Type {type} in Namespace {(space.Length == 0 ? "\"\"" : space)} is not allowed";
        if (s_parts.TryGetValue($"{space}.{type}", out var allowed)) return allowed.Contains(member) ? null : $"Member {space}.{type}.{member} is not allowed";
        return space == "System" ? s_whole.Contains(type) ? null : $"Type {space}.{type} is not allowed"
            : type == "IteratorStateMachineAttribute" ? null : $"Type {space}.{type} is not allowed";
    }

    private static IEnumerable<string> RefusalsOf(IEnumerable<(string Space, string Type, string Member)> names)
    {
        var made = new HandmadeModule();
        var api = made.Module.AssemblyReferences.Single(reference => reference.Name == "Stratis.SmartContracts");
        foreach (var (space, type, member) in names)
        {
            var scope = space.StartsWith("Stratis", StringComparison.Ordinal) ? api : made.Module.TypeSystem.CoreLibrary;
            made.Emit(Create(Call, new MethodReference(member, made.Module.TypeSystem.Void, new TypeReference(space, type, made.Module, scope))));
        }

        made.Emit(Create(Ldarg_1), Create(Ret));
        var report = ContractValidator.Platform.Validate(made.Write());
        Assert.True(report.IsModule);
        return report.Errors.Select(error => error.Message);
    }
}
