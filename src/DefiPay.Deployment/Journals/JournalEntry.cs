using System.Text.Json.Serialization;

namespace DefiPay.Deployment.Journals;

/// <summary>One line of a journal.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "entry")]
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Prepared), "prepared")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(Reached), "reached")]
public abstract record JournalEntry
{
    /// <summary>Before anything else of that chain: which one the journal is about.</summary>
    /// <param name="ChainId">CAIP-2 name.</param>
    /// <param name="GenesisHash">Hash of its first block: a devnet made anew has another.</param>
    public sealed record Opened(string ChainId, string GenesisHash) : JournalEntry;

    /// <summary>
    /// A signed transaction, written before it is sent. From here on the step is done by these bytes and no others, until the
    /// chain has refused them for good.
    /// </summary>
    /// <param name="Step">The step's id.</param>
    /// <param name="TransactionHash">Known before sending.</param>
    /// <param name="Transaction">Wire format, hex.</param>
    /// <param name="Arguments">What the step's references stood for, by parameter name.</param>
    /// <param name="Creates">The contract that it creates, by name; null for a call.</param>
    public sealed record Prepared(
        string Step, string TransactionHash, string Transaction, IReadOnlyDictionary<string, string> Arguments, string? Creates = null) : JournalEntry;

    /// <summary>What the chain made of the transaction.</summary>
    /// <param name="Step">The step's id.</param>
    /// <param name="TransactionHash">The transaction.</param>
    /// <param name="Success">False: nothing of it took effect, and the next run prepares another.</param>
    /// <param name="BlockNumber">The block that holds it.</param>
    /// <param name="GasUsed">In gas units.</param>
    /// <param name="Contract">The address of a created contract.</param>
    /// <param name="ReturnValue">What a call returned, as the chain prints it.</param>
    /// <param name="Error">Why it failed, in the chain's words.</param>
    public sealed record Finished(
        string Step, string TransactionHash, bool Success, ulong BlockNumber, ulong GasUsed, string? Contract, string? ReturnValue, string? Error) : JournalEntry;

    /// <summary>A wait that is over.</summary>
    /// <param name="Step">The step's id.</param>
    /// <param name="Height">The head's height then.</param>
    public sealed record Reached(string Step, ulong Height) : JournalEntry;
}
