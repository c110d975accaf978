using System.Globalization;
using System.Runtime.CompilerServices;
using DefiPay.Chains;
using DefiPay.Deployment.Journals;
using DefiPay.Deployment.Plans;

namespace DefiPay.Deployment.Running;

/// <summary>
/// Carries a plan out. A transaction is in the journal before it is sent, so that a run that was killed anywhere is continued with
/// the same bytes: the chain takes them once, however often they are sent.
/// </summary>
/// <param name="chains">The chains that its plans may name.</param>
/// <param name="journal">What was done before.</param>
/// <param name="time">Clock of the waits.</param>
/// <param name="options">Their lengths.</param>
public sealed class PlanRunner(IEnumerable<PlanChain> chains, Journal journal, TimeProvider time, PlanRunnerOptions options)
{
    private readonly Dictionary<string, PlanChain> _chains = chains.ToDictionary(chain => chain.Name, StringComparer.Ordinal);

    /// <summary>Does what is left of the plan, step by step, and tells of every step, also of those that were done before.</summary>
    /// <exception cref="DeploymentException">A step failed, or the chain did not answer in time; a later run goes on from there.</exception>
    public async IAsyncEnumerable<StepResult> RunAsync(Plan plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (plan.Steps.FirstOrDefault(step => !_chains.ContainsKey(step.Chain)) is { } lost)
        {
            throw new DeploymentException($"Step {lost.Id}: there is no chain `{lost.Chain}` here; there is {string.Join(" and ", _chains.Keys)}.");
        }

        foreach (PlanStep step in plan.Steps)
        {
            PlanChain chain = _chains[step.Chain];
            yield return step switch
            {
                { UntilBlock: { } block } => await WaitForBlockAsync(chain, step, block, cancellationToken),
                { UntilCall: { } method } => await WaitForAnswerAsync(chain, step, method, cancellationToken),
                _ => await TransactAsync(chain, step, cancellationToken),
            };
        }
    }

    private async Task<StepResult> TransactAsync(PlanChain chain, PlanStep step, CancellationToken cancellationToken)
    {
        StepState state = StepState.Of(journal, step.Id);
        if (state.IsDone && await IsOnChainAsync(chain, state.Finished!, cancellationToken))
        {
            return new StepResult(step, state.Finished, Earlier: true);
        }

        if (state is { Prepared: { } earlier, Finished: null or { Success: true } })
        {
            // Killed between signing and the receipt, or a fork dropped the block: the same bytes again.
            JournalEntry.Finished finished = await CarryAsync(chain, step, earlier, cancellationToken);
            if (finished.Success)
            {
                return new StepResult(step, finished, Earlier: false);
            }
        }

        // Nothing yet, or the earlier transaction is refused for good: its world has changed.
        JournalEntry.Finished fresh = await CarryAsync(chain, step, await PrepareAsync(chain, step, cancellationToken), cancellationToken);
        return fresh.Success
            ? new StepResult(step, fresh, Earlier: false)
            : throw new DeploymentException($"Step {step.Id} ({step.Title}) failed on {chain.Sender.ChainId}: {FirstLine(fresh.Error)} (transaction {fresh.TransactionHash}).") { WasTried = true, TransactionHash = fresh.TransactionHash };
    }

    private async Task<JournalEntry.Prepared> PrepareAsync(PlanChain chain, PlanStep step, CancellationToken cancellationToken)
    {
        References references = await ReferencesAsync(chain, cancellationToken);
        var intent = new TransactionIntent(
            step.From!,
            step.Create,
            step.On is null ? null : references.Resolve(step.Id, step.On),
            step.Call,
            [.. step.Arguments.Select(argument => references.Resolve(step.Id, argument))]);
        PreparedTransaction transaction = await Patience.RetryAsync(stop => chain.Preparer.PrepareAsync(intent, stop), time, cancellationToken);
        var entry = new JournalEntry.Prepared(step.Id, transaction.Hash, Convert.ToHexStringLower(transaction.Bytes.Span), transaction.Arguments, step.Create);
        journal.Append(entry);
        return entry;
    }

    /// <summary>Sends, waits for the receipt and notes it.</summary>
    private async Task<JournalEntry.Finished> CarryAsync(PlanChain chain, PlanStep step, JournalEntry.Prepared prepared, CancellationToken cancellationToken)
    {
        TransactionReceipt? receipt = await FindReceiptAsync(chain, prepared.TransactionHash, cancellationToken);
        string? refusal = receipt is null ? await SendAsync(chain, prepared, cancellationToken) : null;
        receipt ??= refusal is null
            ? await WaitForReceiptAsync(chain, step, prepared.TransactionHash, cancellationToken)
            : await FindReceiptAsync(chain, prepared.TransactionHash, cancellationToken); // Mined between the look and the sending.
        JournalEntry.Finished finished = receipt is null
            ? new JournalEntry.Finished(step.Id, prepared.TransactionHash, false, 0, 0, null, null, refusal)
            : new JournalEntry.Finished(
                step.Id, prepared.TransactionHash, receipt.Success, await BlockNumberOfAsync(chain, receipt, cancellationToken), receipt.GasUsed,
                receipt.CreatedContract, await ReturnValueAsync(chain, step, receipt, cancellationToken), receipt.Error);
        journal.Append(finished);
        return finished;
    }

    /// <summary>Null when the node took it, else why it refused.</summary>
    private async Task<string?> SendAsync(PlanChain chain, JournalEntry.Prepared prepared, CancellationToken cancellationToken)
    {
        try
        {
            byte[] bytes = Convert.FromHexString(prepared.Transaction);
            await Patience.RetryAsync(stop => chain.Sender.SendAsync(bytes, stop), time, cancellationToken);
            return null;
        }
        catch (PermanentException e)
        {
            return e.Message;
        }
    }

    private async Task<TransactionReceipt> WaitForReceiptAsync(PlanChain chain, PlanStep step, string hash, CancellationToken cancellationToken)
    {
        TransactionReceipt? receipt = null;
        bool came = await Patience.UntilAsync(
            async stop => (receipt = await chain.Sender.FindReceiptAsync(hash, stop)) is not null, options.PollInterval, options.BlockTimeout, time, cancellationToken);
        return came
            ? receipt!
            : throw new DeploymentException(
                $"Step {step.Id} ({step.Title}): no block took transaction {hash} within {options.BlockTimeout.TotalSeconds:0} s. Does the node make blocks? Start again to go on.") { WasTried = true };
    }

    private async Task<StepResult> WaitForBlockAsync(PlanChain chain, PlanStep step, string untilBlock, CancellationToken cancellationToken)
    {
        if (StepState.Of(journal, step.Id).IsDone)
        {
            return new StepResult(step, null, Earlier: true);
        }

        ulong head = 0;
        string text = (await ReferencesAsync(chain, cancellationToken)).Resolve(step.Id, untilBlock);
        if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong wanted))
        {
            throw new DeploymentException($"Step {step.Id}: `untilBlock` must be a height, not `{text}`.");
        }

        bool came = await Patience.UntilAsync(
            async stop => (head = (await chain.Blocks.GetHeadAsync(stop)).Number) + 1 >= wanted, options.PollInterval, options.BlockTimeout, time, cancellationToken);
        if (!came)
        {
            throw new DeploymentException(
                $"Step {step.Id} ({step.Title}): the chain stays at block {head}, while block {wanted} was awaited for {options.BlockTimeout.TotalSeconds:0} s. Does the node make blocks?") { WasTried = true };
        }

        journal.Append(new JournalEntry.Reached(step.Id, head));
        return new StepResult(step, null, Earlier: false);
    }

    private async Task<StepResult> WaitForAnswerAsync(PlanChain chain, PlanStep step, string method, CancellationToken cancellationToken)
    {
        if (StepState.Of(journal, step.Id).IsDone)
        {
            return new StepResult(step, null, Earlier: true);
        }

        References references = await ReferencesAsync(chain, cancellationToken);
        string contract = references.Resolve(step.Id, step.On!);
        string[] arguments = [.. step.Arguments.Select(argument => references.Resolve(step.Id, argument))];
        string wanted = references.Resolve(step.Id, step.Equal);
        string? answer = null;
        bool came = await Patience.UntilAsync(
            async stop => string.Equals(answer = await chain.Preparer.AskAsync(contract, method, arguments, stop), wanted, StringComparison.OrdinalIgnoreCase),
            options.PollInterval, options.AnswerTimeout, time, cancellationToken);
        if (!came)
        {
            throw new DeploymentException(
                $"Step {step.Id} ({step.Title}): {method} of {contract} still answers `{answer}`, while `{wanted}` was awaited for {options.AnswerTimeout.TotalSeconds:0} s. Start again to go on waiting.") { WasTried = true };
        }

        BlockRef head = await Patience.RetryAsync(chain.Blocks.GetHeadAsync, time, cancellationToken);
        journal.Append(new JournalEntry.Reached(step.Id, head.Number));
        return new StepResult(step, null, Earlier: false);
    }

    private async Task<References> ReferencesAsync(PlanChain chain, CancellationToken cancellationToken) =>
        new(journal, chain, _chains, (await Patience.RetryAsync(chain.Blocks.GetHeadAsync, time, cancellationToken)).Number);

    private static async Task<string?> ReturnValueAsync(PlanChain chain, PlanStep step, TransactionReceipt receipt, CancellationToken cancellationToken) =>
        step.Returns is null || !receipt.Success
            ? receipt.ReturnValue
            : await chain.Preparer.FindInEventsAsync(receipt, step.Returns, cancellationToken)
                ?? throw new DeploymentException($"Step {step.Id}: transaction {receipt.TransactionHash} logged no `{step.Returns}`.") { WasTried = true };

    private async Task<bool> IsOnChainAsync(PlanChain chain, JournalEntry.Finished finished, CancellationToken cancellationToken) =>
        await FindReceiptAsync(chain, finished.TransactionHash, cancellationToken) is not null;

    private Task<TransactionReceipt?> FindReceiptAsync(PlanChain chain, string hash, CancellationToken cancellationToken) =>
        Patience.RetryAsync(stop => chain.Sender.FindReceiptAsync(hash, stop), time, cancellationToken);

    private async Task<ulong> BlockNumberOfAsync(PlanChain chain, TransactionReceipt receipt, CancellationToken cancellationToken) =>
        receipt.BlockNumber
        ?? (await Patience.RetryAsync(stop => chain.Blocks.FindBlockAsync(receipt.BlockHash, stop), time, cancellationToken))?.Header.Number
        ?? 0;

    // A Cirrus node gives the whole stack trace.
    private static string FirstLine(string? error) => error?.Split('\n')[0].Trim() ?? "no reason given";
}
