namespace Nethereum.Contracts.Services;

/// <summary>Why a transaction was reverted.</summary>
public interface IEthGetContractTransactionErrorReason
{
    /// <summary>The reason of a transaction in a block, found by running it again at that block; null where it gives none.</summary>
    /// <exception cref="Exception">The transaction is unknown, still pending, or did its work.</exception>
    Task<string> SendRequestAsync(string transactionHash);
}
