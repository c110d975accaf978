using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>Where a lost branch arrives.</summary>
/// <param name="Target">The instruction; null where the code there was not shown to be sound for who arrives so.</param>
/// <param name="PaysGas">Whether it arrives at the charge in front of the instruction.</param>
internal readonly record struct Landing(Instruction? Target, bool PaysGas);

/// <summary>
/// Finds the branches that the platform's rewriter loses. It first chooses the short form for every branch that fits it, and then moves the
/// branches that the gas schedule knows to the charge in front of their targets. For a branch back that is 15 to 18 bytes more, and one that was
/// near the 128 bytes of its form is cut to the lowest byte of its distance: it jumps forward instead. Mostly no instruction begins where it
/// arrives, and the runtime refuses the whole method as an invalid program. Where a method has a memory check, the rewriter chooses again after
/// the move, and nothing is lost.
/// </summary>
/// <remarks>
/// Verification saw the branches as they were written. So a lost one may only arrive, with nothing on the stack, at an instruction that is reached
/// anyway with nothing on it; at another place the method is refused too, though the platform might run it.
/// </remarks>
internal sealed class LostBranches
{
    private const int ShortBranch = 2;
    private const int LongBranch = 5;
    private const int LongStarg = 4;

    private readonly IList<Instruction> _instructions;
    private readonly Dictionary<Instruction, long> _charges;
    private readonly int _chargeSize;
    private readonly Dictionary<Instruction, int> _positions;

    // Where each instruction begins and ends on the platform, once the charges stand in front of them.
    private readonly int[] _starts;
    private readonly int[] _ends;

    private LostBranches(MethodDefinition method, Dictionary<Instruction, long> charges)
    {
        _instructions = method.Body.Instructions;
        _charges = charges;

        // The load of the observer, ldc.i8, call.
        _chargeSize = (method.Body.Variables.Count switch { < 4 => 1, < 256 => 2, _ => 4 }) + 9 + 5;
        _positions = _instructions.Select((instruction, index) => (instruction, index)).ToDictionary(pair => pair.instruction, pair => pair.index);
        _starts = new int[_instructions.Count];
        _ends = new int[_instructions.Count];
        LayOut();
    }

    /// <summary>Every such branch of the method as the compiler wrote it; none in nearly all methods.</summary>
    public static Dictionary<Instruction, Landing> Of(MethodDefinition method, Dictionary<Instruction, long> charges)
    {
        var instructions = method.Body.Instructions;
        return instructions.Any(GoesBack) && instructions.All(instruction => MemoryChecks.Of(instruction) == MemoryCheck.None)
            ? new LostBranches(method, charges).Find(method)
            : [];
    }

    // An instruction that is its own target counts.
    private static bool GoesBack(Instruction instruction) =>
        GasSegments.EntersThroughCharge(instruction) && ((Instruction)instruction.Operand).Offset <= instruction.Offset;

    private Dictionary<Instruction, Landing> Find(MethodDefinition method)
    {
        var found = new Dictionary<Instruction, Landing>();
        StackDepths? depths = null;
        for (var i = 0; i < _starts.Length; i++)
        {
            var branch = _instructions[i];
            if (!GoesBack(branch) || _ends[i] - _starts[i] != ShortBranch) continue;
            var target = (Instruction)branch.Operand;
            var distance = _starts[_positions[target]] - _chargeSize - _ends[i];
            if (distance < sbyte.MinValue) found.Add(branch, At(_ends[i] + unchecked((sbyte)distance), target, depths ??= new StackDepths(method)));
        }

        return found;
    }

    private Landing At(int place, Instruction wanted, StackDepths depths)
    {
        var at = Array.BinarySearch(_starts, place);
        var isStart = at >= 0;
        if (!isStart) at = ~at;
        if (at == _starts.Length) return default;

        var instruction = _instructions[at];
        var paysGas = !isStart && _charges.ContainsKey(instruction) && place == _starts[at] - _chargeSize;
        var fits = depths.Before(wanted) is not { } depth
            || (depth == 0 && depths.Before(instruction) == 0 && instruction.Previous?.OpCode.OpCodeType != OpCodeType.Prefix);
        return new Landing((isStart || paysGas) && fits ? instruction : null, paysGas);
    }

    // The forms are chosen in one pass: while a branch is looked at, those behind it are long still.
    private void LayOut()
    {
        var longest = new int[_instructions.Count + 1];
        for (var i = 0; i < _instructions.Count; i++)
        {
            longest[i + 1] = longest[i] + ChargeAt(i) + (_instructions[i].Operand is Instruction ? LongBranch : SizeOf(_instructions[i]));
        }

        var end = 0;
        for (var i = 0; i < _instructions.Count; i++)
        {
            _starts[i] = end + ChargeAt(i);
            var size = SizeOf(_instructions[i]);
            if (_instructions[i].Operand is Instruction target)
            {
                var at = _positions[target];
                var distance = at <= i ? _starts[at] - _starts[i] - LongBranch : longest[at] + ChargeAt(at) - longest[i + 1];
                size = distance is >= sbyte.MinValue and <= sbyte.MaxValue ? ShortBranch : LongBranch;
            }

            _ends[i] = end = _starts[i] + size;
        }
    }

    private int ChargeAt(int index) => _charges.ContainsKey(_instructions[index]) ? _chargeSize : 0;

    // The rewriter makes this one long for its own work, and does not make it short again.
    private static int SizeOf(Instruction instruction) => instruction.OpCode.Code == Code.Starg_S ? LongStarg : instruction.GetSize();
}
