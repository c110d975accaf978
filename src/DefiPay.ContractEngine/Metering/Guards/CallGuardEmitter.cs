using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using MethodBody = Mono.Cecil.Cil.MethodBody;

namespace DefiPay.ContractEngine.Metering.Guards;

/// <summary>Writes the guards of the calls of one method.</summary>
/// <param name="body">The body; gets the locals that arguments are put aside in.</param>
/// <param name="meter">The local with the frame's meter.</param>
internal sealed class CallGuardEmitter(MethodBody body, VariableDefinition meter)
{
    private readonly Dictionary<string, VariableDefinition> _locals = [];
    private readonly ModuleDefinition _module = body.Method.Module;

    /// <summary>What stands in front of the call. May change the call itself; leaves the stack as that wants it.</summary>
    public IEnumerable<Instruction> Before(Instruction instruction)
    {
        if (instruction.OpCode.Code == Code.Constrained) return PrintsAnything(instruction) ? Show((TypeReference)instruction.Operand) : [];
        if (instruction.OpCode.Code is not (Code.Call or Code.Callvirt or Code.Newobj)) return [];
        var called = (MethodReference)instruction.Operand;
        if (instruction.Previous?.OpCode.Code == Code.Constrained) return [];
        if (CallGuards.ReplacementOf(called) is { } replacement) return Replace(instruction, called, replacement);
        if (CallGuards.IsShift(called)) return [Call(typeof(GuardedScans).GetMethod(nameof(GuardedScans.ShiftAmount))!)];
        if (CallGuards.IsPrint(called)) return [Instruction.Create(OpCodes.Dup), Meter(), ScanCall(nameof(GuardedScans.Print))];
        return CallGuards.ScanOf(called) is { } scan ? Scan(called, scan) : [];
    }

    // Nothing may stand behind the prefix, so what becomes text is shown to the guard in front of it. What an enum of the module takes is counted
    // beforehand (FuseCosts), and other values are no enums.
    private static bool PrintsAnything(Instruction prefix) => prefix is { Operand: GenericParameter or TypeReference { IsValueType: false }, Next.Operand: MethodReference called } && CallGuards.IsPrint(called);

    private Instruction[] Show(TypeReference type) =>
        [Instruction.Create(OpCodes.Dup), Instruction.Create(OpCodes.Ldobj, type), Instruction.Create(OpCodes.Box, type), Meter(), ScanCall(nameof(GuardedScans.Print))];

    private Instruction[] Replace(Instruction instruction, MethodReference called, MethodInfo replacement)
    {
        var target = _module.ImportReference(replacement);
        if (called is GenericInstanceMethod generic)
        {
            var closed = new GenericInstanceMethod(target);
            foreach (var argument in generic.GenericArguments) closed.GenericArguments.Add(argument);
            target = closed;
        }

        instruction.OpCode = OpCodes.Call;
        instruction.Operand = target;
        return [Meter()];
    }

    // Puts the arguments aside, shows the strings among them to the guard, and puts them back.
    private IEnumerable<Instruction> Scan(MethodReference called, string scan)
    {
        var types = called.Parameters.Select(parameter => parameter.ParameterType).ToList();
        if (called.HasThis && called.DeclaringType.FullName == "System.String") types.Insert(0, called.DeclaringType);
        var strings = IndexesOf(types, "System.String");
        var sets = strings.Length == 0 ? [] : IndexesOf(types, "System.Char[]", "System.String[]");
        var bytes = scan == nameof(GuardedScans.Digits) ? IndexesOf(types, "System.Byte[]") : [];
        if (strings.Length + bytes.Length == 0) return [];

        var first = strings.Concat(bytes).Min();
        var locals = types.Select((type, index) => Local(type, index)).ToArray();
        var output = new List<Instruction>();
        for (var i = locals.Length - 1; i >= first; i--) output.Add(Instruction.Create(OpCodes.Stloc, locals[i]));
        foreach (var index in bytes) output.AddRange([Meter(), Load(locals[index]), ScanCall(nameof(GuardedScans.Bytes))]);
        foreach (var index in sets) output.AddRange([Meter(), Load(locals[strings[0]]), Load(locals[index]), ScanCall(nameof(GuardedScans.Match))]);
        output.AddRange(Looks(scan, locals, strings, IndexesOf(types, "System.StringComparison")));
        for (var i = first; i < locals.Length; i++) output.Add(Load(locals[i]));
        return output;
    }

    // Two strings are searched for one another, or each is looked at. An overload that is told how goes by that.
    private IEnumerable<Instruction> Looks(string scan, VariableDefinition[] locals, int[] strings, int[] comparisons)
    {
        var isSearch = scan is nameof(GuardedScans.Search) or nameof(GuardedScans.SearchByCulture);
        VariableDefinition[] comparison = [.. comparisons.Select(index => locals[index])];
        if (isSearch && strings.Length > 1)
        {
            return Look(comparison.Length == 0 ? scan : nameof(GuardedScans.SearchBy), [locals[strings[0]], locals[strings[1]], .. comparison]);
        }

        var each = comparison.Length > 0 ? nameof(GuardedScans.CompareBy) : isSearch ? nameof(GuardedScans.Read) : scan;
        return strings.SelectMany(index => Look(each, [locals[index], .. comparison]));
    }

    private IEnumerable<Instruction> Look(string scan, VariableDefinition[] arguments) => [Meter(), .. arguments.Select(Load), ScanCall(scan)];

    private static int[] IndexesOf(List<TypeReference> types, params string[] names) =>
        [.. types.Select((type, index) => (type, index)).Where(slot => names.Contains(slot.type.FullName)).Select(slot => slot.index)];

    private VariableDefinition Local(TypeReference type, int index)
    {
        var key = $"{index} {type.FullName}";
        if (_locals.TryGetValue(key, out var local)) return local;
        _locals.Add(key, local = new VariableDefinition(type));
        body.Variables.Add(local);
        return local;
    }

    private Instruction Meter() => Load(meter);

    private static Instruction Load(VariableDefinition local) => Instruction.Create(OpCodes.Ldloc, local);

    private Instruction ScanCall(string name) => Call(typeof(GuardedScans).GetMethod(name)!);

    private Instruction Call(MethodInfo method) => Instruction.Create(OpCodes.Call, _module.ImportReference(method));
}
