using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tracing;

/// <summary>Gas by statement and by storage key, of one frame and of the calls that it paid for.</summary>
internal sealed class GasLedger
{
    private static readonly (StratisAddress?, string) s_laterKeys = (null, "(further keys)");

    private readonly Dictionary<(CodeSites? Sites, int Statement), ulong[]> _statements = [];
    private readonly Dictionary<(StratisAddress? Contract, string Key), GasKey> _keys = [];

    /// <summary>Adds gas of a statement; of the transaction itself without sites.</summary>
    public void Add(CodeSites? sites, int statement, GasKind kind, ulong gas)
    {
        if (gas == 0) return;
        Kinds(sites, statement)[(int)kind] += gas;
    }

    public void AddKey(StratisAddress? contract, string key, bool isWrite, ulong gas) =>
        AddKey(new GasKey(contract, key, isWrite ? 0 : 1, isWrite ? 0 : gas, isWrite ? 1 : 0, isWrite ? gas : 0));

    /// <summary>Takes over what a call has used that is charged to this frame.</summary>
    public void Add(GasLedger called)
    {
        foreach (var ((sites, statement), gas) in called._statements)
        {
            var kinds = Kinds(sites, statement);
            for (var i = 0; i < kinds.Length; i++) kinds[i] += gas[i];
        }

        foreach (var key in called._keys.Values) AddKey(key);
    }

    public GasReport Report() => GasReport.Combine([new GasReport([.. _statements.Select(entry => Line(entry.Key.Sites, entry.Key.Statement, entry.Value))], [.. _keys.Values])]);

    private ulong[] Kinds(CodeSites? sites, int statement)
    {
        if (!_statements.TryGetValue((sites, statement), out var kinds)) _statements.Add((sites, statement), kinds = new ulong[(int)GasKind.Call + 1]);
        return kinds;
    }

    private void AddKey(GasKey add)
    {
        var name = (add.Contract, add.Key);
        if (!_keys.ContainsKey(name) && _keys.Count >= ExecutionTrace.KeysMax) name = s_laterKeys;
        var had = _keys.GetValueOrDefault(name) ?? new GasKey(name.Item1, name.Item2, 0, 0, 0, 0);
        _keys[name] = had with
        {
            Reads = had.Reads + add.Reads,
            ReadGas = had.ReadGas + add.ReadGas,
            Writes = had.Writes + add.Writes,
            WriteGas = had.WriteGas + add.WriteGas,
        };
    }

    private static GasLine Line(CodeSites? sites, int index, ulong[] gas)
    {
        var storage = gas[(int)GasKind.StorageRead] + gas[(int)GasKind.StorageWrite];
        var line = new GasLine(null, null, GasLine.TransactionBase, null, 0, null, gas[(int)GasKind.Instructions], storage, gas[(int)GasKind.Log], gas[(int)GasKind.Call]);
        if (sites is null) return line;
        var statement = sites.Statement(index);
        return line with
        {
            CodeHash = sites.CodeHash,
            Type = statement.Type,
            Method = statement.Method,
            File = statement.Span?.File,
            Line = statement.Span?.Line ?? 0,
            Text = statement.Span is { } span ? sites.Symbols?.LineOf(span.File, span.Line) : null,
        };
    }
}
