using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Tests.Validation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using static Mono.Cecil.Cil.Instruction;

namespace DefiPay.ContractEngine.Tests.Metering;

/// <summary>The runtime's optimiser takes seconds for methods that have many branches and many variables.</summary>
public sealed class OptimisedMethodsTests
{
    [Theory]
    [InlineData(60, 40, false)]
    [InlineData(900, 50, false)]
    [InlineData(1900, 150, true)]
    public void Rewrite_MethodOfManyBranchesAndVariables_IsCompiledAsItIs(int branches, int variables, bool isPlain)
    {
        var module = new HandmadeModule();
        for (var i = 0; i < variables; i++) module.Local(module.Module.TypeSystem.Int64);
        for (var i = 0; i < branches; i++)
        {
            var next = Create(OpCodes.Nop);
            module.Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Brtrue, next), next);
        }

        module.Emit(Create(OpCodes.Ldarg_1), Create(OpCodes.Ret));
        module.Method.ImplAttributes |= MethodImplAttributes.AggressiveOptimization;
        using var read = ModuleDefinition.ReadModule(new MemoryStream(module.Write()));

        ModuleRewriter.Rewrite(read);

        var rewritten = read.GetType("K").Methods.Single(method => method.Name == "G").ImplAttributes;
        Assert.Equal(isPlain, rewritten.HasFlag(MethodImplAttributes.NoOptimization));
        Assert.False(rewritten.HasFlag(MethodImplAttributes.AggressiveOptimization));
    }
}
