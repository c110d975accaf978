using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Contracts;
using DefiPay.Deployment.Running;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Deployment.Stratis;

/// <summary>Builds contract transactions of named accounts for a Cirrus node, and asks contracts without one.</summary>
/// <param name="node">The node.</param>
/// <param name="findAccount">Opens a named account; null where there is none of that name.</param>
public sealed class StratisContracts(CirrusNode node, Func<string, StratisAccount?> findAccount) : ITransactionPreparer
{
    /// <summary>Units of gas that a transaction may use. What it does not use comes back.</summary>
    public const ulong GasLimit = 250_000;

    private readonly Dictionary<string, ContractSurface> _surfaces = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string? FindAccount(string name) => findAccount(name)?.Address.ToBase58(node.Network);

    /// <inheritdoc/>
    public async Task<PreparedTransaction> PrepareAsync(TransactionIntent intent, CancellationToken cancellationToken)
    {
        StratisAccount account = findAccount(intent.From)
            ?? throw new DeploymentException($"There is no account `{intent.From}` to sign with.");
        (ContractScript script, ContractMethod method) = intent.Create is { } contract
            ? await BuildCreateAsync(contract, intent.Arguments, cancellationToken)
            : await BuildCallAsync(intent, cancellationToken);
        Transaction transaction = await SpendAsync(account, intent, script, cancellationToken);
        return new PreparedTransaction(
            transaction.Id.ToString(),
            transaction.ToBytes(),
            method.Parameters.Zip(intent.Arguments).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal));
    }

    /// <summary>Tries a method, or reads a property, against the newest state.</summary>
    /// <exception cref="DeploymentException">No contract there, no such method, or arguments that do not fit.</exception>
    public async Task<LocalCallResult> QueryAsync(
        string contract, string method, IReadOnlyList<string> arguments, string? from, CancellationToken cancellationToken) =>
        await node.CallAsync(await ReadCallAsync(contract, method, arguments, from, cancellationToken), cancellationToken);

    /// <summary>The method of a contract that is meant by a name and arguments as people write them.</summary>
    /// <exception cref="DeploymentException">No contract there, or no such method.</exception>
    public async Task<ContractMethod> FindMethodAsync(string contract, string method, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        Arguments().Choose(await ReadSurfaceAsync(contract, cancellationToken), method, arguments);

    /// <summary>Reads a call as people write it, for trying it.</summary>
    /// <exception cref="DeploymentException">No contract there, no such method, or arguments that do not fit.</exception>
    public async Task<LocalCall> ReadCallAsync(
        string contract, string method, IReadOnlyList<string> arguments, string? from, CancellationToken cancellationToken)
    {
        ContractSurface surface = await ReadSurfaceAsync(contract, cancellationToken);
        StratisAddress sender = from is null ? StratisAddress.Zero : AddressOf(from);
        ContractMethod found = Arguments().Choose(surface, method, arguments);
        // By its getter: a node knows a property by its name only where the contract's class itself declares it.
        return new LocalCall(AddressOf(contract), found.CodeName, Arguments().Read($"{surface.Name}.{method}", found, arguments)) { Sender = sender };
    }

    /// <inheritdoc/>
    public async Task<string?> AskAsync(string contract, string method, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        LocalCallResult answer = await QueryAsync(contract, method, arguments, null, cancellationToken);
        return answer.Error is null
            ? answer.ReturnValue.ValueKind == JsonValueKind.Null ? null : answer.ReturnValue.ToString()
            : throw new DeploymentException($"{method} of {contract} failed: {answer.Error.Split('\n')[0].Trim()}") { WasTried = true };
    }

    /// <inheritdoc/>
    public ValueTask<string?> FindInEventsAsync(TransactionReceipt receipt, string returns, CancellationToken cancellationToken) =>
        EventValue.FindAsync(new CirrusEventDecoder(node), receipt, returns, cancellationToken);

    /// <summary>How a contract on the chain is called.</summary>
    /// <exception cref="DeploymentException">There is no contract at the address.</exception>
    public async Task<ContractSurface> ReadSurfaceAsync(string contract, CancellationToken cancellationToken)
    {
        if (_surfaces.TryGetValue(contract, out ContractSurface? known))
        {
            return known;
        }

        ContractCode code = await node.FindCodeAsync(AddressOf(contract).ToBase58(node.Network), cancellationToken)
            ?? throw new DeploymentException($"There is no contract at {contract} on {node.ChainId}.");
        ContractSurface surface = ContractSurface.Read(code.Bytecode, code.TypeName);
        _surfaces.Add(contract, surface);
        return surface;
    }

    private async Task<(ContractScript Script, ContractMethod Method)> BuildCreateAsync(string contract, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        CompiledContract compiled = CompiledContract.Build(contract, cancellationToken);
        ContractMethod constructor = compiled.Surface.Constructor;
        IReadOnlyList<ContractParameter> parameters = Arguments().Read(compiled.Surface.Name, constructor, arguments);
        await node.OfferSourcesAsync(compiled.Sources.Select(source => (source.Path, source.Text)), cancellationToken);
        return (ContractScript.Create(compiled.Bytecode.ToArray(), TransactionBuilder.DefaultGasPrice, GasLimit, parameters), constructor);
    }

    private async Task<(ContractScript Script, ContractMethod Method)> BuildCallAsync(TransactionIntent intent, CancellationToken cancellationToken)
    {
        ContractSurface surface = await ReadSurfaceAsync(intent.Contract!, cancellationToken);
        ContractMethod method = Arguments().Choose(surface, intent.Method!, intent.Arguments);
        IReadOnlyList<ContractParameter> parameters = Arguments().Read($"{surface.Name}.{method.Name}", method, intent.Arguments);
        return (ContractScript.Call(AddressOf(intent.Contract!), method.CodeName, TransactionBuilder.DefaultGasPrice, intent.GasLimit ?? GasLimit, parameters), method);
    }

    private async Task<Transaction> SpendAsync(StratisAccount account, TransactionIntent intent, ContractScript script, CancellationToken cancellationToken)
    {
        IReadOnlyList<UnspentOutput> coins = await node.GetSpendableAsync(account.Address, cancellationToken);
        try
        {
            return TransactionBuilder.BuildContract(account, [.. coins.Select(coin => new SpendableCoin(coin.OutPoint, coin.ValueSatoshi))], script, intent.AmountSatoshi);
        }
        catch (InsufficientCoinsException e)
        {
            throw new DeploymentException($"`{intent.From}` cannot pay for the transaction. {e.Message}", e);
        }
    }

    private ArgumentReader Arguments() => new(node.Network, FindAccount);

    private StratisAddress AddressOf(string text) =>
        StratisAddress.TryParse(FindAccount(text) ?? text, node.Network, out StratisAddress address)
            ? address
            : throw new DeploymentException($"`{text}`{node.Network.NoteOf(text)} is neither an address of {node.Network.Name} nor the name of an account.");
}
