using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using DefiPay.Chains;

namespace DefiPay.Bridge.Guarding;

/// <summary>What parties of the bridge measure; the meter is <c>DefiPay.Bridge</c>.</summary>
public sealed class BridgeMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "DefiPay.Bridge";

    private readonly Meter _meter;
    private readonly Counter<long> _attestations;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _refusals;
    private readonly ConcurrentDictionary<string, bool> _objections = new();
    private readonly ConcurrentDictionary<(string Party, string Chain), (long Tip, long Handled)> _heights = new();

    /// <summary>Makes the instruments.</summary>
    public BridgeMetrics(IMeterFactory? factory = null)
    {
        _meter = factory?.Create(MeterName) ?? new Meter(MeterName);
        _attestations = _meter.CreateCounter<long>("defipay.bridge.attestations", description: "Attestations signed");
        _sent = _meter.CreateCounter<long>("defipay.bridge.transactions", description: "Transactions signed and sent, by kind");
        _refusals = _meter.CreateCounter<long>("defipay.bridge.validator_faults", description: "Wrong or missing answers of validators");
        _meter.CreateObservableGauge("defipay.bridge.objection", () => _objections.Select(entry =>
            new Measurement<int>(entry.Value ? 1 : 0, new KeyValuePair<string, object?>("party", entry.Key))), description: "1 while a party signs nothing");
        _meter.CreateObservableGauge("defipay.bridge.handled_block", () => _heights.Select(entry => Measure(entry.Key, entry.Value.Handled)), description: "Newest final block whose events are stored");
        _meter.CreateObservableGauge("defipay.bridge.lag_blocks", () => _heights.Select(entry => Measure(entry.Key, entry.Value.Tip - entry.Value.Handled)), description: "Blocks seen above the handled one; the final depth when nothing is missing");
    }

    internal void CountAttestation(string party) => _attestations.Add(1, new KeyValuePair<string, object?>("party", party));

    internal void CountSent(string party, string kind) =>
        _sent.Add(1, new KeyValuePair<string, object?>("party", party), new KeyValuePair<string, object?>("kind", kind));

    internal void CountFault(string validator) => _refusals.Add(1, new KeyValuePair<string, object?>("validator", validator));

    internal void WriteObjection(string party, bool stands) => _objections[party] = stands;

    internal void WriteHeights(string party, ChainId chain, ulong tip, ulong handled) => _heights[(party, chain.Value)] = ((long)tip, (long)handled);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static Measurement<long> Measure((string Party, string Chain) key, long value) =>
        new(value, new KeyValuePair<string, object?>("party", key.Party), new KeyValuePair<string, object?>("chain", key.Chain));
}
