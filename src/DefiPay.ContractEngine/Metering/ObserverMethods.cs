using DefiPay.ContractEngine.Metering.Guards;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>The observer's members, imported into one contract module.</summary>
internal sealed class ObserverMethods(ModuleDefinition module)
{
    public TypeReference MeterType { get; } = module.ImportReference(typeof(ExecutionMeter));

    public MethodReference Enter { get; } = Import(module, nameof(ContractObserver.Enter));

    public MethodReference Leave { get; } = Import(module, nameof(ContractObserver.Leave));

    public MethodReference SpendGas { get; } = Import(module, nameof(ContractObserver.SpendGas));

    public MethodReference Step { get; } = Import(module, nameof(ContractObserver.Step));

    public MethodReference SpendRequestedMemory { get; } = Import(module, nameof(ContractObserver.SpendMemory), typeof(ulong));

    public MethodReference SpendStringMemory { get; } = Import(module, nameof(ContractObserver.SpendMemory), typeof(string));

    public MethodReference SpendArrayMemory { get; } = Import(module, nameof(ContractObserver.SpendMemory), typeof(Array));

    public MethodReference AllocateArray { get; } = Import(module, nameof(ContractObserver.AllocateArray));

    public MethodReference InvalidProgram { get; } = Import(module, nameof(ContractObserver.InvalidProgram));

    public MethodReference MadeString { get; } =
        module.ImportReference(typeof(GuardedScans).GetMethod(nameof(GuardedScans.Made)));

    private static MethodReference Import(ModuleDefinition module, string name) =>
        module.ImportReference(typeof(ContractObserver).GetMethod(name));

    private static MethodReference Import(ModuleDefinition module, string name, Type first) =>
        module.ImportReference(typeof(ContractObserver).GetMethod(name, [first, typeof(ExecutionMeter)]));
}
