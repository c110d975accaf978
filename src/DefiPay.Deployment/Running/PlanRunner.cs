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
/// <param name="blocks">Reads the chain.</param>
/// <param name="sender">Sends to it.</param>
/// <param name="preparer">Builds and signs.</param>
/// <param name="journal">What was done before.</param>
/// <param name="time">Clock of the waits.</param>
/// <param name="options">Their lengths.</param>
public sealed class PlanRunner(
    IBlockSource blocks, ITransactionSender sender, ITransactionPreparer preparer, Journal journal, TimeProvider time, PlanRunnerOptions options)
{
    /// <summary>Does what is left of the plan, step by step, and tells of every step, also of those that were done before.</summary>
    /// <exception cref="DeploymentException">A step failed, or the chain did not answer in time; a later run goes on from there.</exception>
    public async IAsyncEnumerable<StepResult> RunAsync(Plan plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (PlanStep step in plan.Steps)
        {
            yield return step.UntilBlock is null
                ? await TransactAsync(step, cancellationToken)
                : await WaitForBlockAsync(step, step.UntilBlock, cancellationToken);
        }
    }

    private async Task<StepResult> TransactAsync(PlanStep step, CancellationToken cancellationToken)
    {
        StepState state = StepState.Of(journal, step.Id);
        if (state.IsDone && await IsOnChainAsync(state.Finished!, cancellationToken))
        {
            return new StepResult(step, state.Finished, Earlier: true);
        }

        if (state is { Prepared: { } earlier, Finished: null or { Success: true } })
        {
            // Killed between signing and the receipt, or a fork dropped the block: the same bytes again.
            JournalEntry.Finished finished = await CarryAsync(step, earlier, cancellationToken);
            if (finished.Success)
            {
                return new StepResult(step, finished, Earlier: false);
            }
        }

        // Nothing yet, or the earlier transaction is refused for good: its world has changed.
        JournalEntry.Finished fresh = await CarryAsync(step, await PrepareAsync(step, cancellationToken), cancellationToken);
        return fresh.Success
            ? new StepResult(step, fresh, Earlier: false)
            : throw new DeploymentException($"Step {step.Id} ({step.Title}) failed on {sender.ChainId}: {FirstLine(fresh.Error)} (transaction {fresh.TransactionHash}).");
    }

    private async Task<JournalEntry.Prepared> PrepareAsync(PlanStep step, CancellationToken cancellationToken)
    {
        ulong height = (await Patience.RetryAsync(blocks.GetHeadAsync, time, cancellationToken)).Number;
        var references = new References(journal, preparer, height);
        var intent = new TransactionIntent(
            step.From!,
            step.Create,
            step.On is null ? null : references.Resolve(step.Id, step.On),
            step.Call,
            [.. step.Arguments.Select(argument => references.Resolve(step.Id, argument))]);
        PreparedTransaction transaction = await Patience.RetryAsync(stop => preparer.PrepareAsync(intent, stop), time, cancellationToken);
        var entry = new JournalEntry.Prepared(step.Id, transaction.Hash, Convert.ToHexStringLower(transaction.Bytes.Span), transaction.Arguments);
        journal.Append(entry);
        return entry;
    }

    /// <summary>Sends, waits for the receipt and notes it.</summary>
    private async Task<JournalEntry.Finished> CarryAsync(PlanStep step, JournalEntry.Prepared prepared, CancellationToken cancellationToken)
    {
        TransactionReceipt? receipt = await FindReceiptAsync(prepared.TransactionHash, cancellationToken);
        string? refusal = receipt is null ? await SendAsync(prepared, cancellationToken) : null;
        receipt ??= refusal is null
            ? await WaitForReceiptAsync(step, prepared.TransactionHash, cancellationToken)
            : await FindReceiptAsync(prepared.TransactionHash, cancellationToken); // Mined between the look and the sending.
        JournalEntry.Finished finished = receipt is null
            ? new JournalEntry.Finished(step.Id, prepared.TransactionHash, false, 0, 0, null, null, refusal)
            : new JournalEntry.Finished(
                step.Id, prepared.TransactionHash, receipt.Success, await BlockNumberOfAsync(receipt, cancellationToken), receipt.GasUsed,
                receipt.CreatedContract, receipt.ReturnValue, receipt.Error);
        journal.Append(finished);
        return finished;
    }

    /// <summary>Null when the node took it, else why it refused.</summary>
    private async Task<string?> SendAsync(JournalEntry.Prepared prepared, CancellationToken cancellationToken)
    {
        try
        {
            byte[] bytes = Convert.FromHexString(prepared.Transaction);
            await Patience.RetryAsync(stop => sender.SendAsync(bytes, stop), time, cancellationToken);
            return null;
        }
        catch (PermanentException e)
        {
            return e.Message;
        }
    }

    private async Task<TransactionReceipt> WaitForReceiptAsync(PlanStep step, string hash, CancellationToken cancellationToken)
    {
        TransactionReceipt? receipt = null;
        bool came = await Patience.UntilAsync(
            async stop => (receipt = await sender.FindReceiptAsync(hash, stop)) is not null, options.PollInterval, options.BlockTimeout, time, cancellationToken);
        return came
            ? receipt!
            : throw new DeploymentException(
                $"Step {step.Id} ({step.Title}): no block took transaction {hash} within {options.BlockTimeout.TotalSeconds:0} s. Does the node make blocks? Start again to go on.");
    }

    private async Task<StepResult> WaitForBlockAsync(PlanStep step, string untilBlock, CancellationToken cancellationToken)
    {
        if (StepState.Of(journal, step.Id).IsDone)
        {
            return new StepResult(step, null, Earlier: true);
        }

        ulong head = (await Patience.RetryAsync(blocks.GetHeadAsync, time, cancellationToken)).Number;
        string text = new References(journal, preparer, head).Resolve(step.Id, untilBlock);
        if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong wanted))
        {
            throw new DeploymentException($"Step {step.Id}: `untilBlock` must be a height, not `{text}`.");
        }

        bool came = await Patience.UntilAsync(
            async stop => (head = (await blocks.GetHeadAsync(stop)).Number) + 1 >= wanted, options.PollInterval, options.BlockTimeout, time, cancellationToken);
        if (!came)
        {
            throw new DeploymentException(
                $"Step {step.Id} ({step.Title}): the chain stays at block {head}, while block {wanted} was awaited for {options.BlockTimeout.TotalSeconds:0} s. Does the node make blocks?");
        }

        journal.Append(new JournalEntry.Reached(step.Id, head));
        return new StepResult(step, null, Earlier: false);
    }

    private async Task<bool> IsOnChainAsync(JournalEntry.Finished finished, CancellationToken cancellationToken) =>
        await FindReceiptAsync(finished.TransactionHash, cancellationToken) is not null;

    private Task<TransactionReceipt?> FindReceiptAsync(string hash, CancellationToken cancellationToken) =>
        Patience.RetryAsync(stop => sender.FindReceiptAsync(hash, stop), time, cancellationToken);

    private async Task<ulong> BlockNumberOfAsync(TransactionReceipt receipt, CancellationToken cancellationToken) =>
        receipt.BlockNumber
        ?? (await Patience.RetryAsync(stop => blocks.FindBlockAsync(receipt.BlockHash, stop), time, cancellationToken))?.Header.Number
        ?? 0;

    // A Cirrus node gives the whole stack trace.
    private static string FirstLine(string? error) => error?.Split('\n')[0].Trim() ?? "no reason given";
}
