using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>The scripts of all coins, each once: gas that is given back makes a coin of most contract transactions.</summary>
internal sealed class CoinScripts
{
    private readonly Dictionary<byte[], CoinScript> _byBytes = new(new BytesComparer());
    private readonly Dictionary<StratisAddress, CoinScript> _byOwner = [];
    private readonly List<CoinScript?> _byNumber = [];
    private readonly Stack<int> _freeNumbers = [];

    public CoinScript this[int number] => _byNumber[number]!;

    /// <summary>An owner's scripts: there are a few ways to pay to one address.</summary>
    public IEnumerable<CoinScript> Of(StratisAddress owner)
    {
        for (var script = _byOwner.GetValueOrDefault(owner); script is not null; script = script.NextOfOwner)
        {
            yield return script;
        }
    }

    public CoinScript FindOrAdd(ReadOnlySpan<byte> bytes) =>
        _byBytes.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(bytes, out var known) ? known : Add(bytes);

    /// <summary>Forgets a script of which there is no coin.</summary>
    public void Remove(CoinScript script)
    {
        _byBytes.Remove(script.Bytes);
        _byNumber[script.Number] = null;
        _freeNumbers.Push(script.Number);
        if (script.Owner is { } owner)
        {
            SetScriptsOf(owner, [.. Of(owner).Where(other => other != script)]);
        }
    }

    private CoinScript Add(ReadOnlySpan<byte> bytes)
    {
        if (!_freeNumbers.TryPop(out var number))
        {
            number = _byNumber.Count;
            _byNumber.Add(null);
        }

        var script = new CoinScript(bytes.ToArray(), number, Script.OwnerOf(bytes));
        _byNumber[number] = script;
        _byBytes.Add(script.Bytes, script);
        if (script.Owner is { } owner)
        {
            SetScriptsOf(owner, [.. Of(owner), script]);
        }

        return script;
    }

    private void SetScriptsOf(StratisAddress owner, CoinScript[] scripts)
    {
        for (var i = 0; i < scripts.Length; i++)
        {
            scripts[i].NextOfOwner = i + 1 < scripts.Length ? scripts[i + 1] : null;
        }

        if (scripts.Length > 0)
        {
            _byOwner[owner] = scripts[0];
        }
        else
        {
            _byOwner.Remove(owner);
        }
    }
}
