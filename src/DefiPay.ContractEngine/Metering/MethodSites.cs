using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Tracing;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DefiPay.ContractEngine.Metering;

/// <summary>The statements and charges of one method, and what traced code calls at them.</summary>
internal sealed class MethodSites
{
    private readonly CodeSites _sites;
    private readonly MethodReference _enter;
    private readonly MethodReference _leave;
    private readonly MethodReference _at;
    private readonly MethodReference _spendGas;

    // Statement by the offset of its first instruction, in order; the first stands for all that is in front of it too.
    private readonly List<(int Offset, int Statement)> _statements = [];
    private readonly Dictionary<Instruction, long> _charges = [];

    public MethodSites(MethodDefinition method, CodeSites sites)
    {
        _sites = sites;
        _enter = Import(method.Module, nameof(ContractTracer.Enter));
        _leave = Import(method.Module, nameof(ContractTracer.Leave));
        _at = Import(method.Module, nameof(ContractTracer.At));
        _spendGas = Import(method.Module, nameof(ContractTracer.SpendGas));
        var (type, name) = (NameOf(method.DeclaringType), NameOf(method));
        foreach (var point in sites.Symbols?.PointsOf(method.MetadataToken.ToInt32()) ?? [])
        {
            if (point.Span is not null) _statements.Add((point.Offset, sites.Add(new CodeStatement(type, name, point.Span))));
        }

        if (_statements.Count == 0) _statements.Add((-1, sites.Add(new CodeStatement(type, name, null))));
        foreach (var segment in GasSegments.CostsOf(method).GroupBy(cost => cost.First))
        {
            _charges.Add(segment.Key, sites.Site(sites.Add([.. Shares(segment)])));
        }
    }

    /// <summary>Says that the method begins, at its first statement.</summary>
    public IEnumerable<Instruction> Enter(VariableDefinition meter) =>
        [Load(meter), Number(_sites.Site(_statements[0].Statement)), Instruction.Create(OpCodes.Call, _enter)];

    /// <summary>Says that the method returns.</summary>
    public IEnumerable<Instruction> Leave(VariableDefinition meter) => [Load(meter), Instruction.Create(OpCodes.Call, _leave)];

    /// <summary>Says which statement begins with this instruction; nothing when none does.</summary>
    public IEnumerable<Instruction> At(Instruction instruction, VariableDefinition meter)
    {
        var (offset, statement) = _statements[IndexAt(instruction.Offset)];
        return offset == instruction.Offset ? [Load(meter), Number(_sites.Site(statement)), Instruction.Create(OpCodes.Call, _at)] : [];
    }

    /// <summary>Charges a segment; meter and gas are on the stack.</summary>
    public IEnumerable<Instruction> SpendGas(Instruction first) => [Number(_charges[first]), Instruction.Create(OpCodes.Call, _spendGas)];

    // Neighbours of the same statement become one share, so that a charge that falls short is split in the order of the code.
    private List<GasShare> Shares(IEnumerable<InstructionCost> segment)
    {
        var shares = new List<GasShare>();
        foreach (var cost in segment)
        {
            var statement = _statements[IndexAt(cost.Instruction.Offset)].Statement;
            if (shares.Count > 0 && shares[^1].Statement == statement) shares[^1] = new GasShare(statement, shares[^1].Gas + (ulong)cost.Gas);
            else shares.Add(new GasShare(statement, (ulong)cost.Gas));
        }

        return shares;
    }

    // The last statement that begins at or before the offset; the first for what is in front of it. A method may have very many.
    private int IndexAt(int offset)
    {
        var (low, high) = (0, _statements.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_statements[middle].Offset <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private static string NameOf(TypeDefinition type) => type.IsNested && !type.Name.Contains('<') ? $"{NameOf(type.DeclaringType)}.{type.Name}"
        : type.IsNested ? NameOf(type.DeclaringType) : type.Name;

    // <Outer>g__Inner|0_1 is the local function Inner, <Outer>b__0 an expression in Outer.
    private static string NameOf(MethodDefinition method)
    {
        if (method.IsConstructor) return method.DeclaringType.Name;
        if (!method.Name.StartsWith('<') || method.Name.IndexOf('>') is not (> 1 and var end)) return method.Name;
        var local = method.Name.IndexOf("g__", end, StringComparison.Ordinal);
        return local < 0 ? method.Name[1..end] : method.Name[(local + 3)..].Split('|')[0];
    }

    private static Instruction Load(VariableDefinition meter) => Instruction.Create(OpCodes.Ldloc, meter);

    private static Instruction Number(long number) => Instruction.Create(OpCodes.Ldc_I8, number);

    private static MethodReference Import(ModuleDefinition module, string name) => module.ImportReference(typeof(ContractTracer).GetMethod(name));
}
