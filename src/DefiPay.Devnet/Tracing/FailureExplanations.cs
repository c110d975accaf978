using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DefiPay.ContractEngine.Receipts;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Tracing;

/// <summary>Explains failed transactions for their receipts, which are asked for again and again, so that each runs a second time only once.</summary>
internal sealed class FailureExplanations(DevnetChain chain, StratisNetwork network)
{
    private const int KeptMax = 256;

    private readonly TraceJson _json = new(network);
    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentDictionary<(Hash256 Transaction, Hash256 Block), string> _kept = new();

    /// <summary>Why it failed; null for a success and for a transaction that is no longer in the chain.</summary>
    public async Task<JsonNode?> OfAsync(StoredReceipt receipt, CancellationToken cancellationToken)
    {
        if (receipt.Success) return null;
        var key = (receipt.TransactionId, receipt.BlockHash);
        if (_kept.TryGetValue(key, out var kept)) return JsonNode.Parse(kept);

        // One at a time, and who waits holds no thread: many may ask for the receipt of what took seconds to fail.
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_kept.TryGetValue(key, out kept)) return JsonNode.Parse(kept);
            var traced = await Task.Factory.StartNew(
                () => chain.Trace(receipt.TransactionId), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            if (traced is null || _json.Explanation(traced.Trace.Failure) is not { } explanation) return null;
            if (_kept.Count >= KeptMax) _kept.Clear();
            _kept[key] = explanation.ToJsonString();
            return explanation;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Forgets everything: sources that are known now may explain more.</summary>
    public void Clear() => _kept.Clear();
}
