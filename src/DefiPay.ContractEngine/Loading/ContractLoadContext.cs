using System.Reflection;
using System.Runtime.Loader;
using DefiPay.ContractEngine.Metering;
using Stratis.SmartContracts;

namespace DefiPay.ContractEngine.Loading;

/// <summary>
/// Holds one contract's assembly, so that it can be unloaded when nothing uses it any more. Platform types come from the
/// assemblies that the engine itself uses: a type has one identity on both sides.
/// </summary>
internal sealed class ContractLoadContext() : AssemblyLoadContext("contract", isCollectible: true)
{
    private static readonly Assembly[] Shared = [typeof(SmartContract).Assembly, typeof(ExecutionMeter).Assembly];

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Array.Find(Shared, assembly => assembly.GetName().Name == assemblyName.Name);
}
