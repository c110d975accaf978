using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DefiPay.Bridge.Attesting;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Crypto;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>An EVM chain with the gateway on it, after the agreed surface. Transactions are JSON; those of a relayer carry nonce and fee.</summary>
internal sealed class SimulatedEvm : SimulatedLedger<EvmState>
{
    private readonly BridgeRoute _route;
    private readonly AttestationScheme _scheme;
    private int _count;

    public SimulatedEvm(BridgeRoute route, IEnumerable<byte[]> signers, int quorum)
        : base(route.Evm.ChainId, route.Evm.ContractText, new EvmState { Signers = [.. signers], Quorum = quorum })
    {
        _route = route;
        _scheme = new AttestationScheme(route.Evm);
        Mine(3);
    }

    /// <summary>Transactions that offer less wait.</summary>
    public BigInteger FeeLeast { get; set; }

    public BigInteger FeeSuggested { get; set; } = 2_000_000_000;

    /// <summary>Gas that a release needs; one that was given less fails.</summary>
    public ulong GasNeeded { get; set; } = 130_000;

    /// <summary>Gas that the node says a release needs.</summary>
    public ulong GasEstimated { get; set; } = 130_000;

    /// <summary>What the node says of every account's nonce instead of the truth; null for the truth.</summary>
    public ulong? NonceTold { get; set; }

    /// <summary>Makes an event say another thing than the contract would, by name of the argument.</summary>
    public Dictionary<string, string> Lie { get; } = [];

    public string Lock(string sender, string recipient, BigInteger amount) =>
        Send(new() { ["op"] = "lock", ["sender"] = sender, ["recipient"] = recipient, ["amount"] = $"{amount}", ["salt"] = $"{_count++}" });

    public void Operate(Func<EvmState, EvmState> change) => Send(new() { ["op"] = "operate", ["change"] = Remember(change) });

    public string? TryRelease(Dictionary<string, string> release) => Release(State, release).Error;

    public override string HashOf(byte[] raw) => "0x" + Convert.ToHexStringLower(Keccak256.Hash(raw));

    protected override string HashPrefix() => "0x";

    protected override void AcceptToPool(EvmState state, List<byte[]> pool, byte[] raw)
    {
        var transaction = Read(raw);
        if (!transaction.TryGetValue("nonce", out var nonce))
            return;
        if (ulong.Parse(nonce, CultureInfo.InvariantCulture) < state.Nonces.GetValueOrDefault(transaction["from"]))
            throw new PermanentException("nonce too low");
        var rival = pool.Find(other => Read(other) is var it && it.GetValueOrDefault("from") == transaction["from"] && it.GetValueOrDefault("nonce") == nonce);
        if (rival is null)
            return;
        if (Number(transaction["fee"]) * 100 < Number(Read(rival)["fee"]) * 110)
            throw new PermanentException("replacement transaction underpriced");
        pool.Remove(rival);
    }

    protected override Applied<EvmState>? Apply(EvmState state, byte[] raw)
    {
        var transaction = Read(raw);
        if (transaction.TryGetValue("nonce", out var nonce))
        {
            var next = state.Nonces.GetValueOrDefault(transaction["from"]);
            if (ulong.Parse(nonce, CultureInfo.InvariantCulture) != next || Number(transaction["fee"]) < FeeLeast)
                return null;
            state = state with { Nonces = state.Nonces.SetItem(transaction["from"], next + 1) };
        }
        return transaction["op"] switch
        {
            "lock" => Lock(state, transaction),
            "release" => Release(state, transaction),
            "operate" => new Applied<EvmState>(Recall(transaction["change"])(state), null, []),
            _ => new Applied<EvmState>(state, null, []),
        };
    }

    private Applied<EvmState> Lock(EvmState state, Dictionary<string, string> transaction)
    {
        var amount = Number(transaction["amount"]);
        var fields = new TransferFields(
            ChainId, _route.Stratis.ChainId, _route.Evm.Contract, _route.Stratis.Contract, SimulatedBridge.EvmToken, amount,
            _route.Evm.Read(transaction["sender"])!, _route.Stratis.Read(transaction["recipient"])!, (ulong)state.Deposits.Count + 1);
        var id = TransferId.Of(fields);
        Dictionary<string, string> log = new()
        {
            ["transferId"] = $"{id}", ["token"] = _route.Evm.Write(fields.Token.Span), ["sender"] = transaction["sender"],
            ["recipient"] = "0x" + Convert.ToHexStringLower(fields.Recipient.Span), ["amount"] = $"{amount}", ["number"] = $"{fields.Number}",
            ["destinationChain"] = "0x" + Convert.ToHexStringLower(_route.Stratis.ChainKey),
            ["destinationContract"] = "0x" + Convert.ToHexStringLower(_route.Stratis.Contract),
        };
        foreach (var (name, value) in Lie)
            log[name] = value;
        return new Applied<EvmState>(state with { Locked = state.Locked + amount, Deposits = state.Deposits.Add(id, fields) }, null, [("Locked", log)]);
    }

    private Applied<EvmState> Release(EvmState state, Dictionary<string, string> transaction)
    {
        var fields = new TransferFields(
            _route.Stratis.ChainId, ChainId, _route.Stratis.Contract, _route.Evm.Contract, Convert.FromHexString(transaction["token"]), Number(transaction["amount"]),
            Convert.FromHexString(transaction["sender"]), Convert.FromHexString(transaction["recipient"]), ulong.Parse(transaction["number"], CultureInfo.InvariantCulture));
        var id = TransferId.Of(fields);
        if (state.Released.ContainsKey(id))
            return Refuse("AlreadyReleased");
        if (transaction.TryGetValue("gas", out var gas) && ulong.Parse(gas, CultureInfo.InvariantCulture) < GasNeeded)
            return Refuse("out of gas");
        if (state.IsPaused)
            return Refuse("Paused");
        if (fields.Amount > state.Available)
            return Refuse("LimitExceeded");
        var last = Array.Empty<byte>();
        var counted = 0;
        foreach (var signature in transaction["signatures"].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Convert.FromHexString))
        {
            if (_scheme.RecoverSigner(id, state.Epoch, signature) is not { } signer || !state.Signers.Any(other => other.AsSpan().SequenceEqual(signer))
                || signer.AsSpan().SequenceCompareTo(last) <= 0)
                return Refuse("InvalidSignature");
            last = signer;
            counted++;
        }
        if (counted < state.Quorum)
            return Refuse("QuorumNotReached");
        var after = state with { Released = state.Released.Add(id, fields), Locked = state.Locked - fields.Amount, Available = state.Available - fields.Amount };
        return new Applied<EvmState>(after, null, [("Released", new()
        {
            ["transferId"] = $"{id}", ["token"] = _route.Evm.Write(SimulatedBridge.EvmToken), ["recipient"] = _route.Evm.Write(fields.Recipient.Span),
            ["amount"] = $"{fields.Amount}", ["number"] = $"{fields.Number}", ["epoch"] = $"{state.Epoch}", ["attestations"] = $"{counted}",
        })]);

        Applied<EvmState> Refuse(string error) => new(state, error, []);
    }

    private string Send(Dictionary<string, string> transaction) => Send(JsonSerializer.SerializeToUtf8Bytes(transaction));

    private static Dictionary<string, string> Read(byte[] raw) => JsonSerializer.Deserialize<Dictionary<string, string>>(raw)!;

    private static BigInteger Number(string text) => BigInteger.Parse(text, CultureInfo.InvariantCulture);

    private readonly List<Func<EvmState, EvmState>> _changes = [];

    private string Remember(Func<EvmState, EvmState> change)
    {
        _changes.Add(change);
        return $"{_changes.Count - 1}";
    }

    private Func<EvmState, EvmState> Recall(string index) => _changes[int.Parse(index, CultureInfo.InvariantCulture)];
}
