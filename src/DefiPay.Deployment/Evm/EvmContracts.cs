using DefiPay.Chains;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Artifacts;
using DefiPay.Chains.Evm.Contracts;
using DefiPay.Deployment.Running;
using DefiPay.Wallets.Evm;

namespace DefiPay.Deployment.Evm;

/// <summary>Builds contract transactions of named accounts for an EVM node, and asks contracts without one.</summary>
/// <param name="node">The node.</param>
/// <param name="decoder">Reads events.</param>
/// <param name="findAccount">Opens a named account; null where there is none of that name.</param>
/// <param name="findKind">The name of the artifact that lies at an address; null where that is not known.</param>
public sealed class EvmContracts(EvmNode node, IEventDecoder decoder, Func<string, EvmAccount?> findAccount, Func<string, string?> findKind) : ITransactionPreparer
{
    // What a call needs may grow until its block comes: another transaction may lie in between.
    private const ulong GasMarginPercent = 25;

    /// <inheritdoc/>
    public string? FindAccount(string name) => findAccount(name)?.Address;

    /// <inheritdoc/>
    public async Task<PreparedTransaction> PrepareAsync(TransactionIntent intent, CancellationToken cancellationToken)
    {
        EvmAccount account = findAccount(intent.From)
            ?? throw new DeploymentException($"There is no account `{intent.From}` to sign with.");
        (EvmCall call, IReadOnlyList<string> parameters) = Build(intent);
        EvmTransaction transaction = await SignAsync(account, intent, call, cancellationToken);
        return new PreparedTransaction(
            transaction.Hash, transaction.Bytes, parameters.Zip(intent.Arguments).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public async Task<string?> AskAsync(string contract, string method, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        EvmInterface surface = SurfaceAt(contract);
        byte[] answer = await node.CallAsync(new EvmCall(contract, Encoded(() => surface.EncodeCall(method, arguments))), cancellationToken);
        return answer.Length > 0
            ? surface.DecodeAnswer(method, arguments.Count, answer)
            : throw new DeploymentException($"There is no contract at {contract} on {node.ChainId}.");
    }

    /// <inheritdoc/>
    public ValueTask<string?> FindInEventsAsync(TransactionReceipt receipt, string returns, CancellationToken cancellationToken) =>
        EventValue.FindAsync(decoder, receipt, returns, cancellationToken);

    private (EvmCall Call, IReadOnlyList<string> Parameters) Build(TransactionIntent intent)
    {
        if (intent.Create is { } name)
        {
            EvmArtifact artifact = Encoded(() => EvmArtifacts.Find(name));
            EvmInterface created = Surface(artifact);
            return (new EvmCall(null, Encoded(() => created.EncodeCreation(artifact.Bytecode, intent.Arguments))), created.ConstructorParameters);
        }

        EvmInterface surface = SurfaceAt(intent.Contract!);
        byte[] data = Encoded(() => surface.EncodeCall(intent.Method!, intent.Arguments));
        return (new EvmCall(intent.Contract!, data), surface.ParametersOf(intent.Method!, intent.Arguments.Count));
    }

    private async Task<EvmTransaction> SignAsync(EvmAccount account, TransactionIntent intent, EvmCall call, CancellationToken cancellationToken)
    {
        try
        {
            ulong gas = await node.EstimateGasAsync(call with { From = account.Address }, cancellationToken);
            EvmFees fees = await node.SuggestFeesAsync(cancellationToken);
            ulong nonce = await node.GetNonceAsync(account.Address, pending: true, cancellationToken);
            return account.Sign(new EvmTransactionRequest(
                node.ChainId, nonce, call.To, call.Data, gas + (gas * GasMarginPercent / 100), fees.MaxFeePerGas, fees.MaxPriorityFeePerGas)
            {
                ValueWei = call.ValueWei,
            });
        }
        catch (RevertedException e)
        {
            throw new DeploymentException($"{intent.Create ?? intent.Method} by `{intent.From}` on {node.ChainId}: {e.Message}", e) { WasTried = true };
        }
    }

    private EvmInterface SurfaceAt(string contract)
    {
        string kind = findKind(contract)
            ?? throw new DeploymentException($"The interface of the contract at {contract} on {node.ChainId} is not known: a plan can call what it, or an earlier one of the same journal, created.");
        return Surface(Encoded(() => EvmArtifacts.Find(kind)));
    }

    private EvmInterface Surface(EvmArtifact artifact) => new(artifact.Name, artifact.Abi, FindAccount);

    private static T Encoded<T>(Func<T> encode)
    {
        try
        {
            return encode();
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new DeploymentException(e.Message, e);
        }
    }
}
