using System.Numerics;
using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Submitting;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Evm;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>A connection to the simulated EVM chain that may fail at every call.</summary>
internal sealed class SimulatedGatewaySide(SimulatedEvm evm, Fate fate) : IReleaseSide
{
    public Task<GatewayState> ReadStateAsync(CancellationToken cancellationToken) =>
        Ask(() => new GatewayState(evm.State.Epoch, evm.State.Quorum, evm.State.Signers, evm.State.IsPaused));

    public Task<bool> IsReleasedAsync(TransferId id, CancellationToken cancellationToken) => Ask(() => evm.State.Released.ContainsKey(id));

    public Task<BigInteger> ReadAvailableAsync(byte[] token, CancellationToken cancellationToken) => Ask(() => evm.State.Available);

    public Task<ReleaseTrial> TryReleaseAsync(ReleaseRequest request, string? from, CancellationToken cancellationToken) =>
        Ask(() => evm.TryRelease(SimulatedReleaseAccount.Write(request)) is { } refusal ? new ReleaseTrial(refusal, 0) : new ReleaseTrial(null, evm.GasEstimated));

    public Task<ulong> ReadNonceAsync(string account, CancellationToken cancellationToken) => Ask(() => evm.NonceTold ?? evm.State.Nonces.GetValueOrDefault(account));

    public Task<EvmFees> SuggestFeesAsync(CancellationToken cancellationToken) => Ask(() => new EvmFees(evm.FeeSuggested, 1_000_000));

    public Task SendAsync(byte[] raw, CancellationToken cancellationToken) => Ask(() =>
    {
        evm.Send(raw);
        fate.PassNode(); // taken, and the answer is lost
        return true;
    });

    public Task<TransactionReceipt?> FindReceiptAsync(string transactionHash, CancellationToken cancellationToken) => Ask(() => evm.FindReceipt(transactionHash));

    private async Task<T> Ask<T>(Func<T> ask)
    {
        await Task.Yield();
        fate.PassNode();
        return ask();
    }
}
