using System.Numerics;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Bridge.Submitting;

/// <summary>The Stratis end as the bridge needs it: the vault's own word, coins, and the way of a transaction.</summary>
/// <remarks>Everything throws <see cref="RetryableException"/> when the node cannot be asked, and <see cref="PermanentException"/> when it refuses.</remarks>
public interface IMintSide
{
    /// <summary>Epoch, quorum and pause of the vault.</summary>
    Task<VaultState> ReadStateAsync(CancellationToken cancellationToken);

    /// <summary>Whether an account may vote in the present epoch.</summary>
    Task<bool> IsValidatorAsync(StratisAddress account, CancellationToken cancellationToken);

    /// <summary>How far a transfer is.</summary>
    Task<MintProgress> ReadTransferAsync(TransferId id, CancellationToken cancellationToken);

    /// <summary>Whether an account voted for a transfer in the present epoch.</summary>
    Task<bool> HasVotedAsync(TransferId id, StratisAddress validator, CancellationToken cancellationToken);

    /// <summary>What the rate limit lets in of a token now.</summary>
    Task<BigInteger> ReadAvailableAsync(StratisAddress token, CancellationToken cancellationToken);

    /// <summary>Coins of an account that blocks hold, those that something on its way spends too.</summary>
    Task<IReadOnlyList<SpendableCoin>> ReadCoinsAsync(StratisAddress account, CancellationToken cancellationToken);

    /// <summary>Coins of an account that blocks hold and that nothing spends that the node knows of.</summary>
    Task<IReadOnlyList<SpendableCoin>> ReadFreeCoinsAsync(StratisAddress account, CancellationToken cancellationToken);

    /// <summary>Hands a signed transaction to the node; sending the same bytes twice is harmless.</summary>
    Task SendAsync(byte[] raw, CancellationToken cancellationToken);

    /// <summary>The receipt of a transaction; null while no block holds it.</summary>
    Task<TransactionReceipt?> FindReceiptAsync(string transactionHash, CancellationToken cancellationToken);
}
