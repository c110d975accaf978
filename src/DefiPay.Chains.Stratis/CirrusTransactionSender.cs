namespace DefiPay.Chains.Stratis;

/// <summary>Brings signed transactions to a Cirrus node.</summary>
/// <param name="node">The node.</param>
public sealed class CirrusTransactionSender(CirrusNode node) : ITransactionSender
{
    /// <inheritdoc/>
    public ChainId ChainId => node.ChainId;

    /// <inheritdoc/>
    public async Task<string> SendAsync(ReadOnlyMemory<byte> transaction, CancellationToken cancellationToken) =>
        (await node.SendAsync(transaction, cancellationToken)).ToString();

    /// <inheritdoc/>
    public Task<TransactionReceipt?> FindReceiptAsync(string transactionHash, CancellationToken cancellationToken) =>
        node.FindReceiptAsync(transactionHash, cancellationToken);
}
