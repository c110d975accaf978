namespace DefiPay.ContractEngine.Tracing;

/// <summary>Why a call failed, in terms of its source.</summary>
/// <param name="Call">The call that failed.</param>
/// <param name="Place">The statement that failed; null when no code ran.</param>
/// <param name="Stack">
/// The methods that were running, innermost first: those of the contract that failed, then those of its callers' contracts, each at the
/// statement where it was.
/// </param>
/// <param name="CausedBy">
/// The failure before, when the last thing that the contract did before it failed was a call that failed; null otherwise.
/// </param>
public sealed record FailureExplanation(TracedCall Call, CodePlace? Place, IReadOnlyList<StackEntry> Stack, FailureExplanation? CausedBy)
{
    /// <summary>Explains a call; null for one that did not fail.</summary>
    public static FailureExplanation? Of(TracedCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.Success) return null;
        var last = call.Events.OfType<TracedCall>().LastOrDefault();
        return new FailureExplanation(call, call.FailureStack.FirstOrDefault(), StackOf(call), last is null ? null : Of(last));
    }

    private static List<StackEntry> StackOf(TracedCall failed)
    {
        var stack = failed.FailureStack.Select(place => new StackEntry(failed, place)).ToList();
        for (var call = failed; call.Parent is { } parent && stack.Count < ExecutionTrace.StackEntriesMax; call = parent)
        {
            stack.AddRange(call.CallerStack.Select(place => new StackEntry(parent, place)));
        }

        return stack;
    }
}
