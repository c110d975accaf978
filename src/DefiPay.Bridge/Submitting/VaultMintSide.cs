using System.Numerics;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Stratis;
using DefiPay.Chains.Stratis.Contracts;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Bridge.Submitting;

/// <summary>The Stratis end over a Cirrus node.</summary>
/// <param name="node">The party's own node.</param>
/// <param name="route">The bridge.</param>
public sealed class VaultMintSide(CirrusNode node, BridgeRoute route) : IMintSide
{
    private readonly BridgeVaultContract _vault = new(node, new StratisAddress(route.Stratis.Contract));
    private readonly CirrusTransactionSender _sender = new(node);

    /// <inheritdoc/>
    public async Task<VaultState> ReadStateAsync(CancellationToken cancellationToken) => new(
        await _vault.GetEpochAsync(cancellationToken), (int)await _vault.GetQuorumAsync(cancellationToken),
        await _vault.IsPausedAsync(BridgeDirection.In, cancellationToken));

    /// <inheritdoc/>
    public Task<bool> IsValidatorAsync(StratisAddress account, CancellationToken cancellationToken) => _vault.IsValidatorAsync(account, cancellationToken);

    /// <inheritdoc/>
    public async Task<MintProgress> ReadTransferAsync(TransferId id, CancellationToken cancellationToken)
    {
        if (await _vault.IsMintedAsync(id, cancellationToken))
            return new MintProgress(true, false, 0);
        var isQueued = await _vault.IsQueuedAsync(id, cancellationToken);
        return new MintProgress(false, isQueued, (int)await _vault.VotesOfAsync(id, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<bool> HasVotedAsync(TransferId id, StratisAddress validator, CancellationToken cancellationToken) => _vault.HasVotedAsync(id, validator, cancellationToken);

    /// <inheritdoc/>
    public Task<BigInteger> ReadAvailableAsync(StratisAddress token, CancellationToken cancellationToken) =>
        _vault.GetAvailableAsync(token, BridgeDirection.In, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SpendableCoin>> ReadCoinsAsync(StratisAddress account, CancellationToken cancellationToken) =>
        [.. (await node.GetUnspentAsync(account, cancellationToken)).Select(coin => new SpendableCoin(coin.OutPoint, coin.ValueSatoshi))];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SpendableCoin>> ReadFreeCoinsAsync(StratisAddress account, CancellationToken cancellationToken) =>
        [.. (await node.GetSpendableAsync(account, cancellationToken)).Select(coin => new SpendableCoin(coin.OutPoint, coin.ValueSatoshi))];

    /// <inheritdoc/>
    public Task SendAsync(byte[] raw, CancellationToken cancellationToken) => _sender.SendAsync(raw, cancellationToken);

    /// <inheritdoc/>
    public Task<TransactionReceipt?> FindReceiptAsync(string transactionHash, CancellationToken cancellationToken) => _sender.FindReceiptAsync(transactionHash, cancellationToken);
}
