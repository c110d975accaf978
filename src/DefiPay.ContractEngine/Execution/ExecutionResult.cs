using DefiPay.ContractEngine.Receipts;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Execution;

/// <summary>What a contract transaction came to. A failed one has a receipt too; it changed nothing but cost its gas.</summary>
public sealed record ExecutionResult : CallOutcome
{
    /// <summary>Root of the state after the transaction.</summary>
    public required Hash256 StateRoot { get; init; }

    /// <summary>The receipt for the block.</summary>
    public required Receipt Receipt { get; init; }

    /// <summary>Satoshi of unused gas that go back to the sender in a P2PKH output of the coinbase transaction; 0 for none.</summary>
    public required ulong RefundSatoshi { get; init; }

    /// <summary>Satoshi of the transaction's fee that the miner keeps.</summary>
    public required ulong MinerFeeSatoshi { get; init; }

    /// <summary>
    /// Steps that it took, whether gas saw them or not; at most <see cref="Metering.ExecutionFuse.StepLimit"/>. The same on every machine, and no
    /// part of the receipt.
    /// </summary>
    public required long Steps { get; init; }

    /// <summary>
    /// The transaction that must follow directly in the block: it gives the sender back what went with a failed transaction, or
    /// moves contracts' coins to where the transfers of this one say. Null when there is nothing to move.
    /// </summary>
    public Transaction? GeneratedTransaction { get; init; }
}
