using System.Reflection;
using System.Runtime.CompilerServices;
using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Validation;

namespace DefiPay.ContractEngine.Tests.Metering;

/// <summary>Runs one method of a contract class <c>K</c> with meters, without state.</summary>
internal static class ContractHost
{
    /// <param name="AllocatedBytes">What the contract's own thread allocated; the process also counts what other tests do meanwhile.</param>
    public sealed record Outcome(object? Returned, Exception? Failure, ExecutionMeter Meter, long AllocatedBytes);

    /// <summary>Compiles the members as a contract class and calls <c>G</c>.</summary>
    public static Outcome Run(string members, params object?[] arguments) => Call(Compile(members), "G", arguments);

    /// <summary>The bytecode of the members as a contract class, which validation accepts.</summary>
    public static ReadOnlyMemory<byte> Compile(string members)
    {
        var source = $$"""
            using Stratis.SmartContracts;
            public class K : SmartContract
            {
                public K(ISmartContractState s) : base(s) { }
                {{members}}
            }
            """;
        var compiled = ContractCompiler.Compile(source);
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        var report = ContractValidator.Default.Validate(compiled.Bytecode.Span);
        Assert.True(report.IsAccepted, string.Join('\n', report.Errors));
        return compiled.Bytecode;
    }

    public static Outcome Call(ReadOnlyMemory<byte> code, string method, params object?[] arguments) => Call(new ContractLoader(), code, method, arguments);

    public static Outcome Call(ContractLoader loader, ReadOnlyMemory<byte> code, string method, params object?[] arguments)
    {
        var type = loader.Load(code.Span).FindType("K")!;
        var meter = new ExecutionMeter(240_000, new ExecutionFuse());
        return ContractThread.Run(() =>
        {
            using var scope = MeterScope.Enter(meter);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                var contract = RuntimeHelpers.GetUninitializedObject(type);
                return Ended(type.GetMethod(method)!.Invoke(contract, arguments), null);
            }
            catch (TargetInvocationException failure)
            {
                return Ended(null, failure.InnerException);
            }

            Outcome Ended(object? returned, Exception? failure) => new(returned, failure, meter, GC.GetAllocatedBytesForCurrentThread() - before);
        });
    }
}
