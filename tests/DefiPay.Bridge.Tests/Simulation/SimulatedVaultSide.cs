using System.Numerics;
using DefiPay.Bridge.Submitting;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>A connection to the simulated Stratis chain that may fail at every call.</summary>
internal sealed class SimulatedVaultSide(SimulatedStratis stratis, Fate fate) : IMintSide
{
    public Task<VaultState> ReadStateAsync(CancellationToken cancellationToken) =>
        Ask(() => new VaultState(stratis.State.Epoch, stratis.State.Quorum, stratis.State.IsPaused));

    public Task<bool> IsValidatorAsync(StratisAddress account, CancellationToken cancellationToken) => Ask(() => stratis.State.Validators.Contains(account));

    public Task<MintProgress> ReadTransferAsync(TransferId id, CancellationToken cancellationToken) =>
        Ask(() => new MintProgress(stratis.State.Minted.ContainsKey(id), stratis.State.Queued.ContainsKey(id), stratis.State.VotesOf(id)));

    public Task<bool> HasVotedAsync(TransferId id, StratisAddress validator, CancellationToken cancellationToken) =>
        Ask(() => stratis.State.Votes.Contains((id, stratis.State.Epoch, validator)));

    public Task<BigInteger> ReadAvailableAsync(StratisAddress token, CancellationToken cancellationToken) => Ask(() => stratis.State.Available);

    public Task<IReadOnlyList<SpendableCoin>> ReadCoinsAsync(StratisAddress account, CancellationToken cancellationToken) =>
        Ask<IReadOnlyList<SpendableCoin>>(() => [.. stratis.State.Coins.Where(coin => coin.Value.Owner == account).Select(coin => new SpendableCoin(coin.Key, coin.Value.Value))]);

    public Task<IReadOnlyList<SpendableCoin>> ReadFreeCoinsAsync(StratisAddress account, CancellationToken cancellationToken) => ReadCoinsAsync(account, cancellationToken);

    public Task SendAsync(byte[] raw, CancellationToken cancellationToken) => Ask(() =>
    {
        stratis.Send(raw);
        fate.PassNode(); // taken, and the answer is lost
        return true;
    });

    public Task<TransactionReceipt?> FindReceiptAsync(string transactionHash, CancellationToken cancellationToken) => Ask(() => stratis.FindReceipt(transactionHash));

    private async Task<T> Ask<T>(Func<T> ask)
    {
        await Task.Yield();
        fate.PassNode();
        return ask();
    }
}
