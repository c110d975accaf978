using DefiPay.ContractEngine.Tests.Validation;
using DefiPay.ContractEngine.Validation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using static Mono.Cecil.Cil.Instruction;

namespace DefiPay.ContractEngine.Tests.Sandbox;

/// <summary>Hand-made calls of what reaches the machine, the process, other code or chance. C# would not compile against it; IL names it all the same.</summary>
public sealed class HostAccessTests
{
    private const string Core = "System.Private.CoreLib";

    [Theory]
    [InlineData(Core, "System.IO", "File", "ReadAllText", "DeniedNamespaceValidationResult")]
    [InlineData(Core, "System.IO", "File", "Delete", "DeniedNamespaceValidationResult")]
    [InlineData(Core, "System.IO", "Directory", "GetFiles", "DeniedNamespaceValidationResult")]
    [InlineData("System.Net.Sockets", "System.Net.Sockets", "Socket", "Listen", "ModuleDefinitionValidationResult")]
    [InlineData("System.Net.Http", "System.Net.Http", "HttpClient", "GetAsync", "ModuleDefinitionValidationResult")]
    [InlineData("System.Diagnostics.Process", "System.Diagnostics", "Process", "Start", "ModuleDefinitionValidationResult")]
    [InlineData("System.Console", "System", "Console", "ReadLine", "ModuleDefinitionValidationResult")]
    [InlineData("mscorlib", "System", "Environment", "Exit", "ModuleDefinitionValidationResult")]
    [InlineData("DefiPay.ContractEngine", "DefiPay.ContractEngine.Metering", "ContractThread", "Run", "ModuleDefinitionValidationResult")]
    [InlineData("DefiPay.ContractEngine", "DefiPay.ContractEngine.Metering", "ContractObserver", "Step", "ModuleDefinitionValidationResult")]
    [InlineData(Core, "System", "Environment", "Exit", "DeniedTypeValidationResult")]
    [InlineData(Core, "System", "Environment", "FailFast", "DeniedTypeValidationResult")]
    [InlineData(Core, "System", "Environment", "GetEnvironmentVariable", "DeniedTypeValidationResult")]
    [InlineData(Core, "System", "AppDomain", "get_CurrentDomain", "DeniedTypeValidationResult")]
    [InlineData(Core, "System", "Activator", "CreateInstance", "DeniedTypeValidationResult")]
    [InlineData(Core, "System", "Type", "GetType", "DeniedTypeValidationResult")]
    [InlineData(Core, "System", "Object", "GetType", "DeniedMemberValidationResult")]
    [InlineData(Core, "System", "Object", "MemberwiseClone", "DeniedMemberValidationResult")]
    [InlineData(Core, "System", "Array", "CreateInstance", "DeniedMemberValidationResult")]
    [InlineData(Core, "System", "Delegate", "DynamicInvoke", "DeniedTypeValidationResult")]
    [InlineData(Core, "System", "GC", "Collect", "DeniedTypeValidationResult")]
    [InlineData(Core, "System", "DateTime", "get_UtcNow", "DeniedTypeValidationResult")]
    [InlineData(Core, "System", "Guid", "NewGuid", "DeniedTypeValidationResult")]
    [InlineData(Core, "System", "Random", "Next", "DeniedTypeValidationResult")]
    [InlineData(Core, "System", "Buffer", "MemoryCopy", "DeniedTypeValidationResult")]
    [InlineData(Core, "System.Threading", "Thread", "Sleep", "DeniedNamespaceValidationResult")]
    [InlineData(Core, "System.Threading", "Monitor", "Enter", "DeniedNamespaceValidationResult")]
    [InlineData(Core, "System.Threading.Tasks", "Task", "Run", "DeniedNamespaceValidationResult")]
    [InlineData(Core, "System.Reflection", "Assembly", "Load", "DeniedNamespaceValidationResult")]
    [InlineData(Core, "System.Reflection", "MethodBase", "Invoke", "DeniedNamespaceValidationResult")]
    [InlineData(Core, "System.Runtime.Loader", "AssemblyLoadContext", "get_Default", "DeniedNamespaceValidationResult")]
    [InlineData(Core, "System.Runtime.InteropServices", "Marshal", "AllocHGlobal", "DeniedNamespaceValidationResult")]
    [InlineData(Core, "System.Runtime.InteropServices", "NativeLibrary", "Load", "DeniedNamespaceValidationResult")]
    [InlineData(Core, "System.Runtime.CompilerServices", "Unsafe", "As", "DeniedTypeValidationResult")]
    [InlineData(Core, "System.Runtime.CompilerServices", "RuntimeHelpers", "RunClassConstructor", "DeniedMemberValidationResult")]
    [InlineData(Core, "System.Runtime.CompilerServices", "RuntimeHelpers", "GetUninitializedObject", "DeniedMemberValidationResult")]
    [InlineData(Core, "System.Diagnostics", "Stopwatch", "GetTimestamp", "DeniedNamespaceValidationResult")]
    [InlineData(Core, "System.Globalization", "CultureInfo", "set_CurrentCulture", "DeniedNamespaceValidationResult")]
    public void Code_ThatReachesTheHost_IsRefusedByRule(string assembly, string space, string type, string method, string rule)
    {
        var made = new HandmadeModule();
        var scope = made.Module.AssemblyReferences.FirstOrDefault(known => known.Name == assembly) ?? new AssemblyNameReference(assembly, new Version(1, 0));
        if (!made.Module.AssemblyReferences.Contains(scope)) made.Module.AssemblyReferences.Add(scope);
        var called = new MethodReference(method, made.Module.TypeSystem.Void, new TypeReference(space, type, made.Module, scope));

        AssertRefused(made.Emit(Create(OpCodes.Call, called), Create(OpCodes.Ldarg_1), Create(OpCodes.Ret)), rule);
    }

    /// <summary>Allowed by the whitelist as types, and told nothing but the process they run in.</summary>
    [Theory]
    [InlineData("System", "String")]
    [InlineData("Stratis.SmartContracts", "SmartContract")]
    [InlineData("Stratis.SmartContracts", "Address")]
    [InlineData("Stratis.SmartContracts", "UInt256")]
    public void HashCode_ThatDiffersFromProcessToProcess_IsRefused(string space, string type)
    {
        var made = new HandmadeModule();
        var scope = made.Module.AssemblyReferences.Single(known => known.Name == (space == "System" ? "System.Runtime" : space));
        bool isValue = type is "Address" or "UInt256";
        var declaring = new TypeReference(space, type, made.Module, scope, isValue);
        var hash = new MethodReference("GetHashCode", made.Module.TypeSystem.Int32, declaring) { HasThis = true };
        var load = isValue ? Create(OpCodes.Ldloca, made.Local(declaring)) : type == "String" ? Create(OpCodes.Ldstr, "x") : Create(OpCodes.Ldarg_0);

        AssertRefused(made.Emit(load, Create(isValue ? OpCodes.Call : OpCodes.Callvirt, hash), Create(OpCodes.Ret)), "UnverifiableCodeValidationResult");
    }

    [Fact]
    public void Literal_WrittenToThroughAReference_IsRefused()
    {
        var made = new HandmadeModule();
        var readOnly = new TypeReference("System.Runtime.InteropServices", "InAttribute", made.Module, made.Module.TypeSystem.CoreLibrary);
        var pinnable = new MethodReference("GetPinnableReference", new RequiredModifierType(readOnly, new ByReferenceType(made.Module.TypeSystem.Char)), made.Module.TypeSystem.String) { HasThis = true };
        AssertRefused(
            made.Emit(Create(OpCodes.Ldstr, "x"), Create(OpCodes.Call, pinnable), Create(OpCodes.Ldc_I4_7), Create(OpCodes.Stind_I2), Create(OpCodes.Ldarg_1), Create(OpCodes.Ret)),
            "DeniedTypeValidationResult");
    }

    [Fact]
    public void Padding_CalledBehindAPrefix_IsRefused()
    {
        var made = new HandmadeModule();
        var text = made.Module.TypeSystem.String;
        var pad = new MethodReference("PadLeft", text, text) { HasThis = true };
        pad.Parameters.Add(new ParameterDefinition(made.Module.TypeSystem.Int32));
        AssertRefused(
            made.Emit(
                Create(OpCodes.Ldloca, made.Local(text)), Create(OpCodes.Ldc_I4, 2_000_000_000), Create(OpCodes.Constrained, text), Create(OpCodes.Callvirt, pad),
                Create(OpCodes.Pop), Create(OpCodes.Ldarg_1), Create(OpCodes.Ret)),
            "UnverifiableCodeValidationResult");
    }

    private static void AssertRefused(HandmadeModule made, string rule)
    {
        var code = made.Write();
        Assert.Contains(ContractValidator.Default.Validate(code).Errors, error => error.Rule == rule);
        var node = new SandboxNode();
        var before = node.StateRoot;
        var result = node.Create(code);
        Assert.False(result.Success);
        Assert.Equal(12_000UL, result.GasConsumed);
        Assert.NotEmpty(result.ValidationErrors);
        Assert.Equal(before, result.StateRoot);
        node.AssertServes();
    }
}
