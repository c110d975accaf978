namespace DefiPay.Deployment.Journals;

/// <summary>What a journal says about one step: its newest entries.</summary>
/// <param name="Prepared">The transaction that does it, when one was signed.</param>
/// <param name="Finished">What became of that very transaction, when it is known.</param>
/// <param name="Reached">The end of a wait.</param>
public sealed record StepState(JournalEntry.Prepared? Prepared, JournalEntry.Finished? Finished, JournalEntry.Reached? Reached)
{
    /// <summary>Whether nothing is left to do.</summary>
    public bool IsDone => Reached is not null || Finished is { Success: true };

    /// <summary>Reads the state of a step.</summary>
    public static StepState Of(Journal journal, string step)
    {
        JournalEntry.Prepared? prepared = journal.Entries.OfType<JournalEntry.Prepared>().LastOrDefault(entry => entry.Step == step);
        return new StepState(
            prepared,
            journal.Entries.OfType<JournalEntry.Finished>()
                .LastOrDefault(entry => entry.Step == step && entry.TransactionHash == prepared?.TransactionHash),
            journal.Entries.OfType<JournalEntry.Reached>().LastOrDefault(entry => entry.Step == step));
    }
}
