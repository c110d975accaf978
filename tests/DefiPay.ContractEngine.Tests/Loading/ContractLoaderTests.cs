using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Tests.Metering;
using DefiPay.ContractEngine.Validation;
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

    private const string PlatformEnums = """
        using System;
        using Stratis.SmartContracts;
        public struct P { public const DayOfWeek Pause = DayOfWeek.Friday; public int A; }
        public interface I { const StringSplitOptions Kept = StringSplitOptions.RemoveEmptyEntries; }
        public class K : SmartContract
        {
            public K(ISmartContractState s) : base(s) { }
            const StringComparison Plain = StringComparison.Ordinal;
            public int G(string s) { return string.Compare(s, "a,,b", Plain) + s.Split(new[] { ',' }, I.Kept).Length + (int)P.Pause; }
        }
        """;

    /// <summary>Symptom: "Rewrite module failed", as the writer asks what number such a constant is and nobody answered.</summary>
    [Fact]
    public void Load_ConstantsOfPlatformEnums_AreKept()
    {
        var code = ContractCompiler.Compile(PlatformEnums).Bytecode;
        Assert.Empty(ContractValidator.Default.Validate(code.Span).Errors);

        var loaded = new ContractLoader().Load(code.Span);

        Assert.Equal(2 + 5, ContractHost.Call(code, "G", "a,,b").Returned);
        Assert.Equal(DayOfWeek.Friday, loaded.FindType("P")!.GetField("Pause")!.GetValue(null));
    }

    [Fact]
    public void Load_ConstantOfATypeThatIsNowhere_CannotBeWritten()
    {
        var code = ContractCompiler.Compile(PlatformEnums).Bytecode.ToArray();
        "DayOfWeeX"u8.CopyTo(code.AsSpan(code.AsSpan().IndexOf("DayOfWeek"u8)));

        var failure = Assert.Throws<ContractLoadException>(() => new ContractLoader().Load(code));

        Assert.Equal("Serialize module failed", failure.Message);
    }
}
