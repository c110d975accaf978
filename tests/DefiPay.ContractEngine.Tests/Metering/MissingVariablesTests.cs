using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Tests.Validation;
using DefiPay.Stratis;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Tests.Metering;

/// <summary>Code behind a return that names variables. Nothing verifies it, and the platform's rewriter fails where there is no such variable.</summary>
public sealed class MissingVariablesTests
{
    public static TheoryData<string> Missing => ["ldarg.2", "ldarg.3", "ldloc.1", "ldloc.3", "stloc.1", "stloc.2"];

    public static TheoryData<string> Present => ["ldarg.0", "ldarg.1", "ldloc.0", "stloc.0"];

    [Theory]
    [MemberData(nameof(Missing))]
    public void Create_OfCodeThatNamesAVariableThatIsNot_FailsAsOnThePlatform(string opcode)
    {
        var created = Create(opcode);

        Assert.False(created.Success);
        Assert.Equal(12_000UL, created.GasConsumed);
        Assert.Equal("Rewrite module failed", created.Error);
    }

    [Theory]
    [MemberData(nameof(Present))]
    public void Create_OfCodeThatNamesAVariableThatIs_Succeeds(string opcode) => Assert.True(Create(opcode).Success);

    // G(int) of an instance has two arguments; the platform's own local is the one of number 0.
    private static ExecutionResult Create(string opcode)
    {
        var named = (OpCode)typeof(OpCodes).GetFields().Single(field => ((OpCode)field.GetValue(null)!).Name == opcode).GetValue(null)!;
        var code = new HandmadeModule()
            .Emit(Instruction.Create(OpCodes.Ldarg_1), Instruction.Create(OpCodes.Ret), Instruction.Create(named), Instruction.Create(OpCodes.Ret))
            .Write();
        return new ContractExecutor().Execute(
            new ContractTransaction
            {
                TransactionId = new Hash256([1, .. new byte[31]]), Script = ContractScript.Create(code, 100, 250_000), Sender = default, BlockNumber = 10,
            },
            new ContractState(new InMemoryStateStore()));
    }
}
