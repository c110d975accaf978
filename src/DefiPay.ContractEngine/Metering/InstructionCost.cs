using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>What one instruction adds to the segment that it is charged with.</summary>
/// <param name="First">The segment's first instruction.</param>
/// <param name="Instruction">The instruction.</param>
/// <param name="Gas">Its gas.</param>
internal readonly record struct InstructionCost(Instruction First, Instruction Instruction, long Gas);
