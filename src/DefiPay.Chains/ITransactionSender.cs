namespace DefiPay.Chains;

/// <summary>Brings signed transactions to a chain and tells what became of them.</summary>
public interface ITransactionSender
{
    /// <summary>The chain that is written to.</summary>
    ChainId ChainId { get; }

    /// <summary>Hands a signed transaction to the node. Sending the same bytes twice is harmless.</summary>
    /// <param name="transaction">The transaction in the chain's wire format.</param>
    /// <param name="cancellationToken">Stops waiting; the node may have taken the transaction all the same.</param>
    /// <returns>The transaction's hash in canonical text form.</returns>
    /// <exception cref="PermanentException">The node refused it; the message says why.</exception>
    /// <exception cref="RetryableException">The node could not be asked.</exception>
    Task<string> SendAsync(ReadOnlyMemory<byte> transaction, CancellationToken cancellationToken);

    /// <summary>The receipt of a contract transaction; null while no block holds it.</summary>
    /// <exception cref="RetryableException">The node could not be asked.</exception>
    Task<TransactionReceipt?> FindReceiptAsync(string transactionHash, CancellationToken cancellationToken);
}
