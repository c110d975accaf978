using System.Numerics;
using DefiPay.Bridge.Attesting;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Contracts;

namespace DefiPay.Bridge.Submitting;

/// <summary>The EVM end over a node's JSON-RPC.</summary>
/// <param name="node">The party's own node; it should know the gateway's ABI, so that refusals have names.</param>
/// <param name="route">The bridge.</param>
public sealed class GatewayReleaseSide(EvmNode node, BridgeRoute route) : IReleaseSide
{
    private readonly BridgeGatewayContract _gateway = new(node, route.Evm.ContractText);
    private readonly EvmTransactionSender _sender = new(node);

    /// <inheritdoc/>
    public async Task<GatewayState> ReadStateAsync(CancellationToken cancellationToken)
    {
        var epoch = await _gateway.GetEpochAsync(cancellationToken);
        var signers = await _gateway.GetSignersAsync(cancellationToken);
        var quorum = await _gateway.GetQuorumAsync(cancellationToken);
        var isPaused = await _gateway.IsPausedAsync(BridgeDirection.In, cancellationToken);
        return await _gateway.GetEpochAsync(cancellationToken) == epoch
            ? new GatewayState(epoch, quorum, [.. signers.Select(EvmHex.AddressBytes)], isPaused)
            : throw new RetryableException("The gateway's set of signers changed while it was read.");
    }

    /// <inheritdoc/>
    public Task<bool> IsReleasedAsync(TransferId id, CancellationToken cancellationToken) => _gateway.IsReleasedAsync(id.ToBytes(), cancellationToken);

    /// <inheritdoc/>
    public Task<BigInteger> ReadAvailableAsync(byte[] token, CancellationToken cancellationToken) =>
        _gateway.GetAvailableAsync(EvmHex.Text(token), BridgeDirection.In, cancellationToken);

    /// <inheritdoc/>
    public async Task<ReleaseTrial> TryReleaseAsync(ReleaseRequest request, string? from, CancellationToken cancellationToken)
    {
        try
        {
            return new ReleaseTrial(null, await node.EstimateGasAsync(ReleaseCall.Of(_gateway.Address, request) with { From = from }, cancellationToken));
        }
        catch (RevertedException e)
        {
            return new ReleaseTrial(PlainText.Of(e.Error is null ? e.Message : $"{e.Error} ({e.Message})", 300), 0);
        }
    }

    /// <inheritdoc/>
    public Task<ulong> ReadNonceAsync(string account, CancellationToken cancellationToken) => node.GetNonceAsync(account, pending: false, cancellationToken);

    /// <inheritdoc/>
    public Task<EvmFees> SuggestFeesAsync(CancellationToken cancellationToken) => node.SuggestFeesAsync(cancellationToken);

    /// <inheritdoc/>
    public Task SendAsync(byte[] raw, CancellationToken cancellationToken) => _sender.SendAsync(raw, cancellationToken);

    /// <inheritdoc/>
    public Task<TransactionReceipt?> FindReceiptAsync(string transactionHash, CancellationToken cancellationToken) => _sender.FindReceiptAsync(transactionHash, cancellationToken);
}
