using System.Runtime.CompilerServices;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Loading;

namespace DefiPay.ContractEngine.Tests.Loading;

public sealed class ContractCacheTests
{
    [Fact]
    public void Load_SameCodeTwice_GivesTheSameContract()
    {
        var loader = new ContractLoader(capacity: 2);
        Assert.Same(loader.Load(Code(1)), loader.Load(Code(1)));
    }

    [Fact]
    public void Load_MoreThanFit_DropsTheLeastRecentlyUsed()
    {
        var loader = new ContractLoader(capacity: 2);
        var first = loader.Load(Code(1));
        var second = loader.Load(Code(2));
        Assert.Same(first, loader.Load(Code(1)));
        loader.Load(Code(3));
        Assert.Same(first, loader.Load(Code(1)));
        Assert.NotSame(second, loader.Load(Code(2)));
    }

    [Fact]
    public void Load_DroppedContract_IsUnloaded()
    {
        var loader = new ContractLoader(capacity: 1);
        var dropped = LoadAndForget(loader, 1);
        LoadAndForget(loader, 2);
        for (var i = 0; i < 20 && dropped.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(dropped.IsAlive);
    }

    [Fact]
    public async Task Load_ByManyThreads_GivesOneContract()
    {
        var loader = new ContractLoader();
        var loads = Enumerable.Range(0, 16).Select(_ => Task.Run(() => loader.Load(Code(1))));
        Assert.Single((await Task.WhenAll(loads)).Distinct());
    }

    [Fact]
    public void DeployedTypeName_OfSeveralContracts_IsTheMarkedOne()
    {
        var source = """
            using Stratis.SmartContracts;
            public class A : SmartContract { public A(ISmartContractState s) : base(s) { } }
            [Deploy] public class B : SmartContract { public B(ISmartContractState s) : base(s) { } }
            class C : SmartContract { public C(ISmartContractState s) : base(s) { } }
            """;
        var contract = new ContractLoader().Load(ContractCompiler.Compile(source).Bytecode.Span);
        Assert.Equal("B", contract.DeployedTypeName);
        Assert.NotNull(contract.FindType("A"));
        Assert.Null(contract.FindType("C"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndForget(ContractLoader loader, int number) => new(loader.Load(Code(number)).FindType("K")!.Assembly);

    private static byte[] Code(int number) => ContractCompiler.Compile(
        $"using Stratis.SmartContracts; public class K : SmartContract {{ public K(ISmartContractState s) : base(s) {{ }} public int G() {{ return {number}; }} }}").Bytecode.ToArray();
}
