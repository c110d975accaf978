using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Stratis;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>
/// A Stratis chain with the vault on it, after the agreed surface. Votes and queued mints are real transactions over unspent outputs;
/// what users and operators do is JSON.
/// </summary>
internal sealed class SimulatedStratis : SimulatedLedger<StratisState>
{
    private readonly BridgeRoute _route;
    private readonly List<Func<StratisState, StratisState>> _changes = [];
    private int _count;

    public SimulatedStratis(BridgeRoute route, IReadOnlyList<StratisAddress> validators, int quorum, IEnumerable<StratisAddress> rich)
        : base(route.Stratis.ChainId, route.Stratis.ContractText, new StratisState { Validators = [.. validators], Quorum = quorum, Coins = Premine(rich) })
    {
        _route = route;
        Mine(3);
    }

    public string Burn(string sender, string recipient, BigInteger amount) =>
        Send(new() { ["op"] = "burn", ["sender"] = sender, ["recipient"] = recipient, ["amount"] = $"{amount}", ["salt"] = $"{_count++}" });

    public void Operate(Func<StratisState, StratisState> change)
    {
        _changes.Add(change);
        Send(new() { ["op"] = "operate", ["change"] = $"{_changes.Count - 1}" });
    }

    public override string HashOf(byte[] raw) => raw[0] == '{' ? Text(System.Text.Encoding.UTF8.GetString(raw)) : Transaction.Decode(raw).Id.ToString();

    protected override string HashPrefix() => "";

    protected override void AcceptToPool(StratisState state, List<byte[]> pool, byte[] raw)
    {
        if (raw[0] == '{')
            return;
        var transactions = pool.Where(other => other[0] != '{').Select(other => Transaction.Decode(other)).ToList();
        foreach (var input in Transaction.Decode(raw).Inputs)
        {
            if (transactions.Exists(other => other.Inputs.Any(taken => taken.Previous == input.Previous)))
                throw new PermanentException("txn-mempool-conflict");
            if (!state.Coins.ContainsKey(input.Previous) && !transactions.Exists(other => other.Id == input.Previous.TransactionId))
                throw new PermanentException("bad-txns-inputs-missingorspent");
        }
    }

    protected override Applied<StratisState>? Apply(StratisState state, byte[] raw)
    {
        if (raw[0] != '{')
            return ApplyTransaction(state, Transaction.Decode(raw));
        var call = JsonSerializer.Deserialize<Dictionary<string, string>>(raw)!;
        return call["op"] == "burn"
            ? Burn(state, call)
            : new Applied<StratisState>(_changes[int.Parse(call["change"], CultureInfo.InvariantCulture)](state), null, []);
    }

    private Applied<StratisState> Burn(StratisState state, Dictionary<string, string> call)
    {
        var amount = BigInteger.Parse(call["amount"], CultureInfo.InvariantCulture);
        if (amount > state.Supply)
            return new Applied<StratisState>(state, "not enough to burn", []);
        var fields = new TransferFields(
            ChainId, _route.Evm.ChainId, _route.Stratis.Contract, _route.Evm.Contract, SimulatedBridge.StratisToken.ToBytes(), amount,
            _route.Stratis.Read(call["sender"])!, _route.Evm.Read(call["recipient"])!, (ulong)state.Burns.Count + 1);
        var id = TransferId.Of(fields);
        return new Applied<StratisState>(state with { Burns = state.Burns.Add(id, fields), Supply = state.Supply - amount }, null, [("BurnedLog", new()
        {
            ["transferId"] = $"{id}"[2..], ["token"] = _route.Stratis.Write(fields.Token.Span), ["sender"] = call["sender"],
            ["recipient"] = Convert.ToHexStringLower(fields.Recipient.Span), ["amount"] = $"{amount}", ["number"] = $"{fields.Number}",
            ["destinationChain"] = Convert.ToHexStringLower(_route.Evm.ChainKey), ["destinationContract"] = Convert.ToHexStringLower(_route.Evm.Contract),
        })]);
    }

    private Applied<StratisState>? ApplyTransaction(StratisState state, Transaction transaction)
    {
        if (transaction.Inputs.Any(input => !state.Coins.ContainsKey(input.Previous)))
            return null;
        var sender = state.Coins[transaction.Inputs[0].Previous].Owner;
        var coins = state.Coins.RemoveRange(transaction.Inputs.Select(input => input.Previous));
        ContractScript? call = null;
        for (var i = 0; i < transaction.Outputs.Count; i++)
        {
            if (ContractScript.TryDecode(transaction.Outputs[i].Script, out var script, out _))
                call = script;
            else
                coins = coins.Add(new OutPoint(transaction.Id, (uint)i), (Script.OwnerOf(transaction.Outputs[i].Script)!.Value, transaction.Outputs[i].ValueSatoshi));
        }
        state = state with { Coins = coins };
        return call switch
        {
            { Method: "Vote" } => Vote(state, sender, call.Parameters),
            { Method: "MintQueued" } => MintQueued(state, new TransferId((byte[])call.Parameters[0].Value)),
            _ => new Applied<StratisState>(state, "no such method", []),
        };
    }

    private Applied<StratisState> Vote(StratisState state, StratisAddress sender, IReadOnlyList<ContractParameter> arguments)
    {
        var fields = new TransferFields(
            _route.Evm.ChainId, ChainId, _route.Evm.Contract, _route.Stratis.Contract, (byte[])arguments[0].Value, (BigInteger)arguments[1].Value,
            (byte[])arguments[2].Value, ((StratisAddress)arguments[3].Value).ToBytes(), (ulong)arguments[4].Value);
        var id = TransferId.Of(fields);
        if (!state.Validators.Contains(sender))
            return new Applied<StratisState>(state, "only validators vote", []);
        if (state.Minted.ContainsKey(id) || state.Queued.ContainsKey(id))
            return new Applied<StratisState>(state, null, []);
        if (state.IsPaused)
            return new Applied<StratisState>(state, "paused", []);
        if (state.VoteError is { } error)
            return new Applied<StratisState>(state, error, []);
        state = state with { Votes = state.Votes.Add((id, state.Epoch, sender)) };
        if (state.VotesOf(id) < state.Quorum)
            return new Applied<StratisState>(state, null, []);
        return fields.Amount <= state.Available
            ? Mint(state, id, fields)
            : new Applied<StratisState>(state with { Queued = state.Queued.Add(id, fields) }, null, []);
    }

    private Applied<StratisState> MintQueued(StratisState state, TransferId id)
    {
        if (!state.Queued.TryGetValue(id, out var fields))
            return new Applied<StratisState>(state, "not queued", []);
        return fields.Amount <= state.Available && !state.IsPaused
            ? Mint(state with { Queued = state.Queued.Remove(id) }, id, fields)
            : new Applied<StratisState>(state, "limit", []);
    }

    private Applied<StratisState> Mint(StratisState state, TransferId id, TransferFields fields) => new(
        state with { Minted = state.Minted.Add(id, fields), Supply = state.Supply + fields.Amount, Available = state.Available - fields.Amount }, null,
        [("MintedLog", new()
        {
            ["transferId"] = $"{id}"[2..], ["token"] = _route.Stratis.Write(SimulatedBridge.StratisToken.ToBytes()), ["recipient"] = _route.Stratis.Write(fields.Recipient.Span),
            ["amount"] = $"{fields.Amount}", ["number"] = $"{fields.Number}", ["epoch"] = $"{state.Epoch}",
        })]);

    private string Send(Dictionary<string, string> call) => Send(JsonSerializer.SerializeToUtf8Bytes(call));

    private static System.Collections.Immutable.ImmutableDictionary<OutPoint, (StratisAddress, ulong)> Premine(IEnumerable<StratisAddress> rich)
    {
        var coins = System.Collections.Immutable.ImmutableDictionary.CreateBuilder<OutPoint, (StratisAddress, ulong)>();
        foreach (var address in rich)
            coins.Add(new OutPoint(Hash256.Parse(Text($"premine {address}")), 0), (address, 1_000 * StratisNetwork.SatoshiPerCoin));
        return coins.ToImmutable();
    }
}
