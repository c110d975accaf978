using DefiPay.ContractEngine.Metering.Guards;
using DefiPay.ContractEngine.Tracing;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>
/// Puts metering into one method. In front of an original instruction stand, in this order: the gas of the segment that
/// it starts, its memory check, and the fuse's work. A branch that the gas schedule knows enters at the gas; any other
/// enters at the fuse, which nothing can jump past.
/// </summary>
internal sealed class MethodRewriter
{
    private const int SlotBytes = 16;

    // Steps are added up in one number for each method; more than a transaction may take say the same.
    private const int StepsMax = 1 << 30;

    // Locals that arguments of guarded calls are put aside in.
    private const int AsideBytes = 256;

    // Branches times variables: the runtime's optimiser takes seconds for a method of 30,000 bytes that has many of both. A hundred times what the
    // largest methods of contracts have.
    private const long OptimisedMax = 50_000;

    private readonly MethodDefinition _method;
    private readonly ObserverMethods _observer;
    private readonly VariableDefinition _meter;
    private readonly List<Instruction> _output = [];
    private readonly Dictionary<Instruction, Instruction> _gasEntries = [];
    private readonly Dictionary<Instruction, Instruction> _fuseEntries = [];
    private readonly Dictionary<Instruction, int> _positions = [];
    private Dictionary<Instruction, Landing> _lost = [];
    private readonly TypeSizes _sizes;
    private readonly SymbolCarrier? _symbols;
    private readonly MethodSites? _sites;
    private readonly int _stackBytes;

    private MethodRewriter(MethodDefinition method, ObserverMethods observer, TypeSizes sizes, SymbolCarrier? symbols, CodeSites? sites)
    {
        _symbols = symbols;
        _sites = sites is null ? null : new MethodSites(method, sites);
        _method = method;
        _observer = observer;
        _meter = new VariableDefinition(observer.MeterType);
        _stackBytes = FuseCosts.StackBytesOf(method, sizes) + AsideBytes;
        _sizes = sizes;
    }

    /// <summary>Rewrites the body in place. Methods without a body stay as they are.</summary>
    public static void Rewrite(MethodDefinition method, ObserverMethods observer, TypeSizes sizes, SymbolCarrier? symbols, CodeSites? sites)
    {
        if (method.HasBody && method.Body.Instructions.Count > 0) new MethodRewriter(method, observer, sizes, symbols, sites).Run();
    }

    private void Run()
    {
        var body = _method.Body;

        // The platform's rewriter asks each instruction for its variable, reached or not, and gives up where there is none.
        if (MissingVariables.In(body)) throw new InvalidOperationException($"{_method.FullName} names a variable that it has not.");
        var originals = body.Instructions.ToArray();
        for (var i = 0; i < originals.Length; i++) _positions.Add(originals[i], i);
        var stepsBefore = CumulativeSteps(originals);
        var charges = GasSegments.ChargesOf(_method);
        _lost = LostBranches.Of(_method, charges);
        if (_lost.Values.Any(landing => landing.Target is null))
        {
            Refuse(body);
            return;
        }

        var guards = new CallGuardEmitter(body, _meter);

        EmitPrologue(stepsBefore[^1]);
        foreach (var instruction in originals)
        {
            // Guarding a call may exchange it; what it was decides what follows it.
            var memory = MemoryChecks.Of(instruction);
            var makesString = CallGuards.MakesString(instruction);
            EmitGas(instruction, charges);
            EmitRequestedMemory(memory);
            EmitFuse(instruction, stepsBefore, guards);
            EmitInstruction(instruction);
            EmitResultingMemory(memory);
            if (makesString) EmitMadeString();
        }

        foreach (var instruction in originals) Retarget(instruction);
        body.Variables.Add(_meter);
        body.Instructions.Clear();
        foreach (var instruction in _output) body.Instructions.Add(instruction);
        _symbols?.Carry(_method, originals);

        // A method that the runtime inlines moves its variables into its callers' frames, beyond their estimate.
        _method.NoInlining = true;

        // An execution has one thread. Two executions that take each other's locks would wait for ever.
        _method.IsSynchronized = false;

        _method.ImplAttributes &= ~MethodImplAttributes.AggressiveOptimization;
        if (originals.Sum(instruction => (long)Targets(instruction).Length) * body.Variables.Count > OptimisedMax) _method.NoOptimization = true;
    }

    // What the runtime says before it runs anything of a method that it cannot make sense of.
    private void Refuse(MethodBody body)
    {
        body.Instructions.Clear();
        body.Instructions.Add(Instruction.Create(OpCodes.Call, _observer.InvalidProgram));
        body.Instructions.Add(Instruction.Create(OpCodes.Throw));
    }

    private int[] CumulativeSteps(Instruction[] originals)
    {
        var before = new int[originals.Length + 1];
        for (var i = 0; i < originals.Length; i++) before[i + 1] = (int)Math.Min(StepsMax, (long)before[i] + FuseCosts.StepsOf(originals[i], _method, _sizes));
        return before;
    }

    private void EmitPrologue(int steps)
    {
        Emit(Instruction.Create(OpCodes.Ldc_I4, _stackBytes));

        // Zeroing a large frame is work too.
        Emit(Instruction.Create(OpCodes.Ldc_I4, steps + _stackBytes / SlotBytes));
        Emit(Instruction.Create(OpCodes.Call, _observer.Enter));
        Emit(Instruction.Create(OpCodes.Stloc, _meter));
        _output.AddRange(_sites?.Enter(_meter) ?? []);
    }

    private void EmitGas(Instruction instruction, Dictionary<Instruction, long> charges)
    {
        if (!charges.TryGetValue(instruction, out var gas)) return;
        _gasEntries.Add(instruction, EmitMeter());
        Emit(Instruction.Create(OpCodes.Ldc_I8, gas));
        if (_sites is null) Emit(Instruction.Create(OpCodes.Call, _observer.SpendGas));
        else _output.AddRange(_sites.SpendGas(instruction));
    }

    private void EmitRequestedMemory(MemoryCheck memory)
    {
        if (memory != MemoryCheck.RequestedLength) return;

        // The platform's meter takes the length as an int and hands that on: of a longer one only the low 32 bits are left.
        Emit(Instruction.Create(OpCodes.Conv_I4));
        Emit(Instruction.Create(OpCodes.Dup));
        Emit(Instruction.Create(OpCodes.Conv_U8));
        EmitMeter();
        Emit(Instruction.Create(OpCodes.Call, _observer.SpendRequestedMemory));
    }

    private void EmitFuse(Instruction instruction, int[] stepsBefore, CallGuardEmitter guards)
    {
        // Nothing may stand between a prefix and its instruction. What takes one is cheap, or metered where it goes.
        if (instruction.Previous?.OpCode.OpCodeType == OpCodeType.Prefix) return;
        var start = _output.Count;
        _output.AddRange(_sites?.At(instruction, _meter) ?? []);
        if (BackwardSteps(instruction, stepsBefore) is > 0 and var steps) EmitSteps(steps);
        if (FuseCosts.IsPlatformCall(instruction)) EmitSteps(FuseCosts.PlatformCallSteps);
        if (MemoryChecks.Of(instruction) == MemoryCheck.RequestedLength) EmitArrayAllocation(instruction);
        if (instruction.OpCode.Code == Code.Ret)
        {
            _output.AddRange(_sites?.Leave(_meter) ?? []);
            EmitMeter();
            Emit(Instruction.Create(OpCodes.Ldc_I4, _stackBytes));
            Emit(Instruction.Create(OpCodes.Call, _observer.Leave));
        }

        foreach (var guard in guards.Before(instruction)) Emit(guard);
        if (_output.Count > start) _fuseEntries.Add(instruction, _output[start]);
    }

    // Between two backward branches a method only moves forward, so its entry (the whole method) and each backward branch
    // (the stretch it jumps over) together pay for every instruction it can run.
    private int BackwardSteps(Instruction instruction, int[] stepsBefore)
    {
        var position = _positions[instruction];
        var first = Targets(instruction).Select(target => _positions[target]).Append(int.MaxValue).Min();
        return first > position ? 0 : stepsBefore[position + 1] - stepsBefore[first];
    }

    private void EmitSteps(int steps)
    {
        EmitMeter();
        Emit(Instruction.Create(OpCodes.Ldc_I4, steps));
        Emit(Instruction.Create(OpCodes.Call, _observer.Step));
    }

    private void EmitArrayAllocation(Instruction instruction)
    {
        var element = instruction.Operand is GenericInstanceMethod { GenericArguments.Count: > 0 } resize
            ? resize.GenericArguments[0]
            : instruction.Operand as TypeReference;
        Emit(Instruction.Create(OpCodes.Dup));
        Emit(Instruction.Create(OpCodes.Conv_U8));
        EmitMeter();
        Emit(Instruction.Create(OpCodes.Ldc_I4, element is null ? TypeSizes.Huge : _sizes.Of(element)));
        Emit(Instruction.Create(OpCodes.Call, _observer.AllocateArray));
    }

    private void EmitInstruction(Instruction instruction)
    {
        // The call is followed by metering now, which a tail call must not be. And the contract has no say in where the node stops for a debugger. Both
        // still cost their gas.
        if (instruction.OpCode.Code is Code.Tail or Code.Break) instruction.OpCode = OpCodes.Nop;
        Emit(instruction);
    }

    private void EmitResultingMemory(MemoryCheck memory)
    {
        var spend = memory switch
        {
            MemoryCheck.ResultingString => _observer.SpendStringMemory,
            MemoryCheck.ResultingArray => _observer.SpendArrayMemory,
            _ => null,
        };
        if (spend is null) return;
        Emit(Instruction.Create(OpCodes.Dup));
        EmitMeter();
        Emit(Instruction.Create(OpCodes.Call, spend));
    }

    private void EmitMadeString()
    {
        Emit(Instruction.Create(OpCodes.Dup));
        EmitMeter();
        Emit(Instruction.Create(OpCodes.Call, _observer.MadeString));
    }

    private void Retarget(Instruction instruction)
    {
        if (_lost.TryGetValue(instruction, out var landing))
        {
            instruction.Operand = landing.PaysGas ? _gasEntries[landing.Target!] : FuseEntry(landing.Target!);
            instruction.OpCode = BranchForms.LongOf(instruction.OpCode);
        }
        else if (instruction.Operand is Instruction target)
        {
            instruction.Operand = GasSegments.EntersThroughCharge(instruction)
                ? _gasEntries[target]
                : FuseEntry(target);
            instruction.OpCode = BranchForms.LongOf(instruction.OpCode);
        }
        else if (instruction.Operand is Instruction[] targets)
        {
            instruction.Operand = Array.ConvertAll(targets, FuseEntry);
        }
    }

    private Instruction FuseEntry(Instruction target) => _fuseEntries.GetValueOrDefault(target, target);

    private static Instruction[] Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    private Instruction EmitMeter() => Emit(Instruction.Create(OpCodes.Ldloc, _meter));

    private Instruction Emit(Instruction instruction)
    {
        _output.Add(instruction);
        return instruction;
    }

}
