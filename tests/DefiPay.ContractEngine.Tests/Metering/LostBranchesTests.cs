using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Tests.Validation;
using DefiPay.Stratis;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Tests.Metering;

/// <summary>
/// Loops whose branch back the platform's rewriter loses. The sizes at which that begins and ends, results and gas were measured with Mono.Cecil
/// laying out the methods as the platform's sources have it do.
/// </summary>
public sealed class LostBranchesTests
{
    [Theory]
    [InlineData(22, false)]
    [InlineData(23, true)]
    [InlineData(24, true)]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void Loop_OfAboutTheLengthOfAShortBranch_IsNoValidProgram(int statements, bool isLost) =>
        AssertLost(isLost, $"public int G() {{ int t = 0, i = 0; while (i != 5) {{ {Xors(statements)} i++; }} return t; }}");

    /// <summary>The charges inside of the loop count too.</summary>
    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void LoopWithABranchInside_OfThatLength_IsNoValidProgram(int statements, bool isLost) => AssertLost(
        isLost, $"public int G() {{ int t = 0, i = 0; do {{ {Xors(statements)} i++; if (t > 100) t--; }} while (i <= 5); return t; }}");

    [Fact]
    public void LoopByLess_OfThatLength_IsSound() =>
        AssertLost(false, $"public int G() {{ int t = 0, i = 0; while (i < 5) {{ {Xors(24)} i++; }} return t; }}");

    [Fact]
    public void Loop_WithAMemoryCheckInItsMethod_IsSound() =>
        AssertLost(false, $"public int G() {{ int t = new byte[1].Length, i = 0; while (i != 5) {{ {Xors(24)} i++; }} return t; }}");

    /// <summary>Two assignments to an argument are ten bytes there, and six in the compiler's code.</summary>
    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    [InlineData(23, true)]
    [InlineData(24, false)]
    public void Argument_ThatIsAssigned_TakesTwoBytesMore(int statements, bool isLost) => AssertLost(
        isLost, $"public int G() {{ return F(0); }} int F(int a) {{ int t = 0, i = 0; while (i != 5) {{ {Xors(statements)} a = i; a = t; i++; }} return t + a; }}");

    /// <summary>Past a charge, at a charge, and into the middle of an instruction; the argument 0 skips the loop.</summary>
    [Theory]
    [InlineData(23, 3, 11, 84, 12, 408, 173)]
    [InlineData(23, 3, 14, 90, 12, 426, 185)]
    [InlineData(24, 2, 18, 90, 110, 336, 197)]
    [InlineData(24, 3, 18, 70, 110, 436, 201)]
    public void LostBranch_ThatArrivesAtAnInstruction_GoesOnThere(int statements, int shifts, int tail, int result, int gas, int resultWithout, int gasWithout)
    {
        var members = $"public int G(int n) {{ int t = 0, i = 0; n &= 15; while (i != n) {{ {Xors(statements)} i++; }} "
            + $"{string.Concat(Enumerable.Repeat("t += 100; ", shifts))} {Adds(tail)} if (t > 30) t -= 20; {Adds(24)} return t; }}";

        var looped = ContractHost.Run(members, 5);
        var skipped = ContractHost.Run(members, 0);

        Assert.Equal((result, (ulong)gas), (looped.Returned, looped.Meter.Gas.Consumed));
        Assert.Equal((resultWithout, (ulong)gasWithout), (skipped.Returned, skipped.Meter.Gas.Consumed));
    }

    /// <summary>Every byte behind the loop begins an instruction, so a lost branch arrives among them: at code that nothing else reaches, or with another stack.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LostBranch_ThatArrivesWhereNothingWasVerified_IsNoValidProgram(bool isReached)
    {
        var invalid = 0;
        for (var length = 90; length < 130; length++)
        {
            var called = CallHandmade(LoopBeforeASled(length, isReached));
            if (called.Success) Assert.Equal(7, called.Returned!.Value);
            else if (called.Error!.StartsWith("System.InvalidProgramException", StringComparison.Ordinal)) invalid++;
        }

        Assert.InRange(invalid, 5, 35);
    }

    [Fact]
    public void CallOfALostMethod_IsPaidUpToTheCall()
    {
        var code = ContractCompiler.Compile($$"""
            using Stratis.SmartContracts;
            public class K : SmartContract
            {
                public K(ISmartContractState s) : base(s) { }
                public int G() { return F() + 1; }
                int F() { int t = 0, i = 0; while (i != 5) { {{Xors(24)}} i++; } return t; }
            }
            """).Bytecode;
        var state = new ContractState(new InMemoryStateStore());
        var executor = new ContractExecutor();
        var created = executor.Execute(Transaction(ContractScript.Create(code.ToArray(), 100, 250_000)), state);

        var called = executor.Execute(Transaction(ContractScript.Call(created.NewContractAddress!.Value, "G", 100, 250_000)), state);

        Assert.True(created.Success);
        Assert.Equal("System.InvalidProgramException: Common Language Runtime detected an invalid program.", called.Error);
        Assert.Equal(10_005UL, called.GasConsumed);
    }

    [Fact]
    public void Find_ALostLoop_TellsItsCondition()
    {
        var compiled = ContractCompiler.Compile(
            "using Stratis.SmartContracts; public class K : SmartContract { public K(ISmartContractState s) : base(s) { }\n"
            + $"public int G() {{ int t = 0, i = 0;\nwhile (i != 5)\n{{ {Xors(24)} i++; }}\nreturn t; }} }}");

        var loop = Assert.Single(BrokenLoops.Find(compiled.Bytecode.Span, compiled.Symbols));

        Assert.Equal(("System.Int32 K::G()", 3, 1), (loop.Method, loop.Location!.Line, loop.Location.Column));
        Assert.Null(Assert.Single(BrokenLoops.Find(compiled.Bytecode.Span)).Location);
    }

    [Fact]
    public void Find_InBytesThatAreNoModule_SaysSo() => Assert.Throws<FormatException>(() => BrokenLoops.Find([1, 2, 3]));

    private static byte[] LoopBeforeASled(int length, bool isReached)
    {
        var module = new HandmadeModule();
        var rounds = module.Local(module.Module.TypeSystem.Int32);
        var first = Instruction.Create(OpCodes.Ldloc, rounds);
        var end = Instruction.Create(OpCodes.Ldc_I4_7);
        module.Emit(first, Instruction.Create(OpCodes.Ldc_I4_1), Instruction.Create(OpCodes.Add), Instruction.Create(OpCodes.Stloc, rounds));
        module.Emit([.. Enumerable.Repeat(0, length).Select(_ => Instruction.Create(OpCodes.Nop))]);
        module.Emit(Instruction.Create(OpCodes.Ldloc, rounds), Instruction.Create(OpCodes.Ldc_I4_5), Instruction.Create(OpCodes.Bne_Un, first));
        // Reached, the sled has an object on its stack; else it would return one as a number.
        if (isReached) module.Emit(Instruction.Create(OpCodes.Ldarg_0));
        else module.Emit(Instruction.Create(OpCodes.Br, end));
        module.Emit([.. Enumerable.Repeat(0, 130).Select(_ => Instruction.Create(OpCodes.Nop))]);
        module.Emit(isReached ? [Instruction.Create(OpCodes.Pop)] : [Instruction.Create(OpCodes.Ldarg_0), Instruction.Create(OpCodes.Ret)]);
        return module.Emit(end, Instruction.Create(OpCodes.Ret)).Write();
    }

    private static ExecutionResult CallHandmade(byte[] code)
    {
        var state = new ContractState(new InMemoryStateStore());
        var executor = new ContractExecutor();
        var created = executor.Execute(Transaction(ContractScript.Create(code, 100, 250_000)), state);
        Assert.True(created.Success, created.Error);
        return executor.Execute(Transaction(ContractScript.Call(created.NewContractAddress!.Value, "G", 100, 250_000, ContractParameter.Of(1))), state);
    }

    private static ContractTransaction Transaction(ContractScript script) => new() { TransactionId = Hash256.Zero, Script = script, Sender = default, BlockNumber = 10 };

    private static void AssertLost(bool isLost, string members)
    {
        var outcome = ContractHost.Run(members);

        Assert.Equal(isLost ? typeof(InvalidProgramException) : null, outcome.Failure?.GetType());
    }

    // Four bytes each.
    private static string Xors(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"t ^= {3 + i % 5};"));

    private static string Adds(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"t += {i % 7 + 1};"));
}
