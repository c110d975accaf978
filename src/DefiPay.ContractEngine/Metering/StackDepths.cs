using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>How many values lie on the stack in front of each instruction that is reached. Of a method that is not sound, some number.</summary>
internal sealed class StackDepths
{
    private readonly Dictionary<Instruction, int> _depths = [];

    public StackDepths(MethodDefinition method)
    {
        var pending = new Stack<(Instruction Instruction, int Depth)>();
        pending.Push((method.Body.Instructions[0], 0));
        while (pending.TryPop(out var next))
        {
            if (!_depths.TryAdd(next.Instruction, next.Depth)) continue;
            var isEmptied = next.Instruction.OpCode.StackBehaviourPop == StackBehaviour.PopAll;
            var depth = isEmptied ? 0 : next.Depth + Pushed(next.Instruction) - Popped(next.Instruction, method);
            foreach (var target in Targets(next.Instruction)) pending.Push((target, depth));
            var goesOn = next.Instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
            if (goesOn && next.Instruction.Next is { } following) pending.Push((following, depth));
        }
    }

    /// <summary>The depth in front of an instruction; null for one that is never reached.</summary>
    public int? Before(Instruction instruction) => _depths.TryGetValue(instruction, out var depth) ? depth : null;

    /// <summary>How many values lie on the stack where the code branches and where branches arrive, all together.</summary>
    public long BetweenBlocks()
    {
        var arrivals = _depths.Keys.SelectMany(Targets).Distinct();
        return _depths.Keys.Where(instruction => Targets(instruction).Count > 0).Concat(arrivals).Sum(instruction => (long)Math.Max(0, _depths.GetValueOrDefault(instruction)));
    }

    private static IReadOnlyList<Instruction> Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    private static int Pushed(Instruction instruction) => instruction.OpCode.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        StackBehaviour.Varpush => ((IMethodSignature)instruction.Operand).ReturnType.MetadataType == MetadataType.Void ? 0 : 1,
        _ => 1,
    };

    private static int Popped(Instruction instruction, MethodDefinition method) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8 or StackBehaviour.Popi_popr4
            or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        StackBehaviour.Varpop when instruction.OpCode.Code == Code.Ret => method.ReturnType.MetadataType == MetadataType.Void ? 0 : 1,
        StackBehaviour.Varpop => Arguments(instruction),
        _ => 3,
    };

    private static int Arguments(Instruction call)
    {
        var called = (IMethodSignature)call.Operand;
        return called.Parameters.Count + (called.HasThis && call.OpCode.Code != Code.Newobj ? 1 : 0);
    }
}
