using System.Collections.Frozen;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>
/// Cuts a method into the stretches that are charged at once, before their first instruction. The platform's list of
/// branches has gaps (<c>blt.s</c>, <c>switch</c> and others neither end a stretch nor start one), and gas is consensus:
/// the gaps are kept. What they leave unpaid is bounded by <see cref="ExecutionFuse"/>.
/// </summary>
internal static class GasSegments
{
    private static readonly FrozenSet<Code> Boundaries = new[]
    {
        Code.Beq, Code.Beq_S, Code.Bge, Code.Bge_S, Code.Bge_Un, Code.Bge_Un_S, Code.Bgt, Code.Bgt_S,
        Code.Ble, Code.Ble_S, Code.Ble_Un, Code.Blt, Code.Bne_Un, Code.Bne_Un_S,
        Code.Br, Code.Br_S, Code.Brfalse, Code.Brfalse_S, Code.Brtrue, Code.Brtrue_S,
    }.ToFrozenSet();

    /// <summary>
    /// True for a branch that goes to the charge in front of its target. Other branches jump behind the charge.
    /// </summary>
    public static bool EntersThroughCharge(Instruction instruction) => Boundaries.Contains(instruction.OpCode.Code);

    /// <summary>The first instruction of each segment and the gas charged in front of it.</summary>
    public static Dictionary<Instruction, long> ChargesOf(MethodDefinition method)
    {
        var charges = new Dictionary<Instruction, long>();
        foreach (var cost in CostsOf(method)) charges[cost.First] = charges.GetValueOrDefault(cost.First) + cost.Gas;
        return charges;
    }

    /// <summary>The same, instruction by instruction.</summary>
    public static IEnumerable<InstructionCost> CostsOf(MethodDefinition method)
    {
        var instructions = method.Body.Instructions;
        var targets = instructions.Where(EntersThroughCharge).Select(branch => (Instruction)branch.Operand).ToHashSet();
        Instruction? first = null;
        foreach (var instruction in instructions)
        {
            var isTarget = targets.Contains(instruction);
            if (first is null || isTarget) first = instruction;
            var cost = GasSchedule.CostOf(instruction, method);
            var isBranch = EntersThroughCharge(instruction);

            // The platform adds an instruction that is both target and branch to its segment twice.
            if (isTarget && isBranch) cost *= 2;
            yield return new InstructionCost(first, instruction, cost);
            if (isBranch) first = null;
        }
    }
}
