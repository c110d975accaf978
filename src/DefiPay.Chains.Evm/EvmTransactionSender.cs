using DefiPay.Crypto;

namespace DefiPay.Chains.Evm;

/// <summary>Brings signed transactions to an EVM node; their wire format is what <c>eth_sendRawTransaction</c> takes.</summary>
/// <param name="node">The node.</param>
public sealed class EvmTransactionSender(EvmNode node) : ITransactionSender
{
    /// <inheritdoc/>
    public ChainId ChainId => node.ChainId;

    /// <inheritdoc/>
    public async Task<string> SendAsync(ReadOnlyMemory<byte> transaction, CancellationToken cancellationToken)
    {
        var hash = HashOf(transaction.Span);
        try
        {
            var told = await node.SendRawAsync(transaction, cancellationToken);
            return told == hash ? hash : throw new PermanentException($"The node names the transaction {told}, but its hash is {hash}.");
        }
        catch (PermanentException)
        {
            // Nodes refuse what they already have, each in its own words; that they have it is what counts.
            if (!await node.KnowsTransactionAsync(hash, cancellationToken))
                throw;
            return hash;
        }
    }

    /// <inheritdoc/>
    public Task<TransactionReceipt?> FindReceiptAsync(string transactionHash, CancellationToken cancellationToken) =>
        node.FindReceiptAsync(transactionHash, cancellationToken);

    /// <summary>The hash by which a signed transaction is known, in canonical text form.</summary>
    public static string HashOf(ReadOnlySpan<byte> transaction) => EvmHex.Text(Keccak256.Hash(transaction));
}
