using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Metering;
using Stratis.SmartContracts;

namespace DefiPay.ContractEngine.Tests.Loading;

public sealed class ContractLoaderTests
{
    private const string Loops = """
        using Stratis.SmartContracts;
        public class K : SmartContract
        {
            public K(ISmartContractState s) : base(s) { }
            public int Lt(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
            public int Le(int n) { int t = 0; for (int i = 1; i <= n; i++) t += i; return t; }
            public int Down(int n) { if (n == 0) return 0; return 1 + Down(n - 1); }
            static void Again() { Again(); }
            public int Endless() { Again(); return 1; }
            public int Spin() { int i = 0; do { i++; } while (i < 2); i = 0; do { i = i & 1; } while (i < 5); return i; }
            public int Room(int n) { return new Address[n].Length; }
        }
        """;

    [Theory]
    [InlineData("Lt", 10, 45, 5 + 5 * 11)]
    [InlineData("Le", 10, 55, 5 + 8 * 10 + 3 * 11 + 2)]
    [InlineData("Down", 20_000, 20_000, 200_004)]
    public void Load_RewrittenMethod_ChargesGas(string method, int argument, int result, int gas)
    {
        var (returned, meter) = Call(method, 250_000, argument);
        Assert.Equal(result, returned);
        Assert.Equal((ulong)gas, meter.Gas.Consumed);
    }

    private static (object? Returned, ExecutionMeter Meter) Call(string method, ulong gas, params object[] arguments)
    {
        var code = ContractCompiler.Compile(Loops).Bytecode;
        var type = new ContractLoader().Load(code.Span).FindType("K")!;
        var meter = new ExecutionMeter(gas, new ExecutionFuse());
        return ContractThread.Run(() =>
        {
            using var scope = MeterScope.Enter(meter);
            var contract = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
            try
            {
                return (type.GetMethod(method)!.Invoke(contract, arguments), meter);
            }
            catch (System.Reflection.TargetInvocationException failure)
            {
                return (failure.InnerException, meter);
            }
        });
    }

    [Fact]
    public void Load_EndlessRecursion_RunsOutOfGas() =>
        Assert.IsType<OutOfGasException>(Call("Endless", 250_000).Returned);

    [Fact]
    public void Load_UnmeteredEndlessLoop_BlowsTheFuse() =>
        Assert.IsType<FuseBlownException>(Call("Spin", 250_000).Returned);
}
