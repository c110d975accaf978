using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Guarding;
using DefiPay.Bridge.Watching;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Stratis.Contracts;
using DefiPay.Store.Bridge;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge.Submitting;

/// <summary>
/// Brings every transfer of one source transaction to its end, for a user who knows nothing but its hash, while no relayer runs. The
/// deposits are read from the chain itself; validators are only asked for their signatures.
/// </summary>
public sealed class ClaimRunner(
    BridgeOptions options, BridgeConnections connections, IReadOnlyList<IAttestationSource> validators, IReleaseAccount? evmAccount, StratisAccount? stratisAccount,
    TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(200);
    private readonly BridgeRoute _route = new(options);
    private readonly BridgeMetrics _metrics = new();

    /// <summary>Claims all that can be claimed now.</summary>
    /// <param name="transactionHash">The deposit's transaction, on either chain: <c>0x</c> and 64 hex digits on the EVM chain, 64 hex digits on Stratis.</param>
    /// <param name="patience">How long a claim's own transaction is waited for.</param>
    /// <param name="cancellationToken">Gives up; what was sent stays sent.</param>
    /// <returns>One result for each transfer; none when the transaction made no deposit.</returns>
    /// <exception cref="PermanentException">No block holds the transaction, it failed, or the hash is none.</exception>
    public async Task<IReadOnlyList<ClaimResult>> RunAsync(string transactionHash, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!HashText.TryCanonicalize(transactionHash, out var hash))
            throw new PermanentException($"transaction: '{PlainText.Of(transactionHash, 80)}' is no hash; accepted are {HashText.Accepted}.");
        var isEvm = hash.StartsWith("0x", StringComparison.Ordinal);
        var receipt = await (isEvm ? connections.Gateway.FindReceiptAsync(hash, cancellationToken) : connections.Vault.FindReceiptAsync(hash, cancellationToken))
            ?? throw new PermanentException($"transaction: no block of {(isEvm ? _route.Evm : _route.Stratis).ChainId} holds {hash}.");
        if (!receipt.Success)
            throw new PermanentException($"transaction: {hash} failed, so it deposited nothing: {PlainText.Of(receipt.Error ?? "no reason given", 200)}");
        var results = new List<ClaimResult>();
        foreach (var (deposit, refusal) in await ReadDepositsAsync(isEvm, receipt, cancellationToken))
        {
            results.Add(deposit is null
                ? new ClaimResult(refusal!.ClaimedId, null, ClaimOutcome.Refused, null, refusal.Reason)
                : await FindFinalityProblemAsync(isEvm, deposit, cancellationToken) is { } notYet
                    ? new ClaimResult(deposit.Id, deposit.Fields, ClaimOutcome.Waiting, null, notYet)
                    : isEvm ? await MintAsync(deposit, patience, cancellationToken) : await ReleaseAsync(deposit, patience, cancellationToken));
        }
        return results;
    }

    /// <inheritdoc/>
    public void Dispose() => _metrics.Dispose();

    private async Task<IReadOnlyList<(BridgeDeposit? Deposit, BridgeRefusal? Refusal)>> ReadDepositsAsync(bool isEvm, TransactionReceipt receipt, CancellationToken cancellationToken)
    {
        var end = isEvm ? _route.Evm : _route.Stratis;
        var source = isEvm ? connections.EvmBlocks : connections.StratisBlocks;
        var block = await source.FindBlockAsync(receipt.BlockHash, cancellationToken)
            ?? throw new RetryableException($"The node of {end.ChainId} no longer has block {receipt.BlockHash}.");
        var reader = new BridgeEventReader(_route);
        var found = new List<(BridgeDeposit?, BridgeRefusal?)>();
        foreach (var log in block.Logs.Where(log => log.TransactionHash == receipt.TransactionHash && log.Contract == end.ContractText))
        {
            var decoded = await (isEvm ? connections.EvmEvents : connections.StratisEvents).DecodeAsync(log, cancellationToken);
            if (BridgeEventReader.IsDeposit(decoded.Name))
                found.Add(reader.ReadDeposit(end, block.Header.Ref, log, decoded));
        }
        return found;
    }

    private async Task<string?> FindFinalityProblemAsync(bool isEvm, BridgeDeposit deposit, CancellationToken cancellationToken)
    {
        var head = await (isEvm ? connections.EvmBlocks : connections.StratisBlocks).GetHeadAsync(cancellationToken);
        var depths = isEvm ? options.Evm.Depths : options.Stratis.Depths;
        return depths.Of(deposit.Block.Number, head.Number) == Finality.Final
            ? null
            : $"the deposit to be final: block {deposit.Block.Number} of {deposit.Fields.SourceChain}, whose head is {head.Number}, needs {depths.Final} blocks on top";
    }

    private async Task<ClaimResult> ReleaseAsync(BridgeDeposit deposit, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (await connections.Gateway.IsReleasedAsync(deposit.Id, cancellationToken))
            return Result(deposit, ClaimOutcome.AlreadyDone, null, null);
        var state = await connections.Gateway.ReadStateAsync(cancellationToken);
        var collector = new AttestationCollector(_route, validators, options.Timeout, _metrics, time, logger);
        var tally = await collector.CollectAsync(deposit, state, [], cancellationToken);
        if (tally.Valid.Count < state.Quorum)
            return Result(deposit, ClaimOutcome.Waiting, null, ReleaseWords.Missing(state.Quorum, tally));
        var request = new ReleaseRequest(deposit, [.. tally.Valid.Take(state.Quorum).Select(attestation => attestation.Signature)]);
        var trial = await connections.Gateway.TryReleaseAsync(request, evmAccount?.Address, cancellationToken);
        if (trial.Refusal is not null)
            return Result(deposit, ClaimOutcome.Waiting, null, $"the gateway to take it; now it says: {trial.Refusal}");
        if (evmAccount is null)
            return Result(deposit, ClaimOutcome.Waiting, null, $"somebody with an account on {_route.Evm.ChainId} to bring its {state.Quorum} signatures to the gateway");
        if (ReleaseGas.Find(trial.Gas, request.Signatures.Count, options.ReleaseGasMax) is not { } gas)
            return Result(deposit, ClaimOutcome.Waiting, null, ReleaseGas.Words(trial.Gas, options.ReleaseGasMax));
        var nonce = await connections.Gateway.ReadNonceAsync(evmAccount.Address, cancellationToken);
        var fees = await connections.Gateway.SuggestFeesAsync(cancellationToken);
        if (fees.MaxFeePerGas > options.FeePerGasMaxWei)
            return Result(deposit, ClaimOutcome.Waiting, null, $"cheaper gas: it costs {fees.MaxFeePerGas} wei now, at most {options.FeePerGasMaxWei} are offered");
        var signed = evmAccount.Sign(request, nonce, gas, fees);
        await connections.Gateway.SendAsync(signed.Raw, cancellationToken);
        return await AwaitAsync(deposit, signed.TransactionHash, connections.Gateway.FindReceiptAsync, connections.Gateway.IsReleasedAsync, patience, cancellationToken);
    }

    private async Task<ClaimResult> MintAsync(BridgeDeposit deposit, TimeSpan patience, CancellationToken cancellationToken)
    {
        var progress = await connections.Vault.ReadTransferAsync(deposit.Id, cancellationToken);
        if (progress.IsMinted)
            return Result(deposit, ClaimOutcome.AlreadyDone, null, null);
        var state = await connections.Vault.ReadStateAsync(cancellationToken);
        if (!progress.IsQueued)
            return Result(deposit, ClaimOutcome.Waiting, null, $"{state.Quorum - progress.Votes} more votes of validators ({progress.Votes} of {state.Quorum}); only they can bring them");
        var token = new StratisAddress(_route.FindCounterpart(_route.Evm, deposit.Fields.Token.Span)!);
        var available = await connections.Vault.ReadAvailableAsync(token, cancellationToken);
        if (state.IsPaused || available < deposit.Fields.Amount)
            return Result(deposit, ClaimOutcome.Waiting, null, state.IsPaused ? "mints to be unpaused in the vault" : $"the vault's rate limit: {available} of {deposit.Fields.Amount} units may be minted now");
        if (stratisAccount is null)
            return Result(deposit, ClaimOutcome.Waiting, null, $"somebody with an account on {_route.Stratis.ChainId} to ask the vault for the queued mint");
        var scripts = new BridgeVaultScripts(_route.Stratis.ChainId, new StratisAddress(_route.Stratis.Contract));
        Transaction signed;
        try
        {
            signed = TransactionBuilder.BuildContract(
                stratisAccount, await connections.Vault.ReadFreeCoinsAsync(stratisAccount.Address, cancellationToken), scripts.MintQueued(deposit.Id));
        }
        catch (InsufficientCoinsException e)
        {
            return Result(deposit, ClaimOutcome.Waiting, null, $"coins for the transaction's fee: {e.Message}");
        }
        await connections.Vault.SendAsync(signed.ToBytes(), cancellationToken);
        return await AwaitAsync(
            deposit, signed.Id.ToString(), connections.Vault.FindReceiptAsync,
            async (id, stop) => (await connections.Vault.ReadTransferAsync(id, stop)).IsMinted, patience, cancellationToken);
    }

    private async Task<ClaimResult> AwaitAsync(
        BridgeDeposit deposit, string transactionHash, Func<string, CancellationToken, Task<TransactionReceipt?>> find,
        Func<TransferId, CancellationToken, Task<bool>> isDone, TimeSpan patience, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + patience;
        while (await find(transactionHash, cancellationToken) is not { } receipt)
        {
            if (time.GetUtcNow() >= until)
                return Result(deposit, ClaimOutcome.Waiting, transactionHash, $"a block to take {transactionHash}");
            await Task.Delay(LookAgainAfter, time, cancellationToken);
        }
        // Somebody else may have been faster: then the own transaction failed, and the transfer arrived all the same.
        return await isDone(deposit.Id, cancellationToken)
            ? Result(deposit, ClaimOutcome.Done, transactionHash, null)
            : Result(deposit, ClaimOutcome.Waiting, transactionHash, $"another attempt: {transactionHash} did not bring it about");
    }

    private static ClaimResult Result(BridgeDeposit deposit, ClaimOutcome outcome, string? transactionHash, string? words) =>
        new(deposit.Id, deposit.Fields, outcome, transactionHash, words);
}
