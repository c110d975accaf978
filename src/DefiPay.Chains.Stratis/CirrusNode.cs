using System.Globalization;
using System.Net;
using DefiPay.Chains.Stratis.Rest;
using DefiPay.Stratis;

namespace DefiPay.Chains.Stratis;

/// <summary>A Cirrus node's REST API: the devnet's or a real node's. Nothing that it answers is believed without a look.</summary>
/// <remarks>
/// Every method throws <see cref="RetryableException"/> when the node cannot be reached or is too slow, and
/// <see cref="PermanentException"/> when it refuses or its answer makes no sense.
/// </remarks>
public sealed class CirrusNode : IDisposable
{
    /// <summary>So many waiting transactions are looked into for the coins that they spend.</summary>
    public const int WaitingMax = 1_000;

    private static readonly HttpStatusCode[] NotThere = [HttpStatusCode.BadRequest, HttpStatusCode.NotFound];
    private const int SameTipAttemptsMax = 5;

    private readonly CirrusHttp _http;

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="options">Where the node is.</param>
    /// <param name="network">Which network it must belong to.</param>
    /// <param name="time">Measures time-outs.</param>
    /// <exception cref="ArgumentException">An option lies outside its range.</exception>
    public CirrusNode(CirrusNodeOptions options, StratisNetwork network, TimeProvider time)
    {
        _http = new CirrusHttp(options, time);
        Options = options;
        Network = network;
        ChainId = ChainId.Parse(network.ChainId);
    }

    /// <summary>The network.</summary>
    public StratisNetwork Network { get; }

    /// <summary>The network's CAIP-2 name.</summary>
    public ChainId ChainId { get; }

    internal CirrusNodeOptions Options { get; }

    /// <summary>What the node says of itself.</summary>
    /// <exception cref="PermanentException">It belongs to another network.</exception>
    public async Task<NodeStatus> GetStatusAsync(CancellationToken cancellationToken)
    {
        var answer = Demand(await _http.GetAsync<StatusAnswer>("api/Node/status", [], cancellationToken), "api/Node/status");
        if (answer.Network != Network.Name)
            throw new PermanentException($"The node at {Options.Node} belongs to the network '{PlainText.Of(answer.Network ?? "", 40)}'; {Network.Name} is expected.");
        return new NodeStatus(answer.Network, Height(answer.ConsensusHeight, "consensusHeight"), answer.State ?? "");
    }

    /// <summary>The newest block.</summary>
    public async Task<BlockRef> GetTipAsync(CancellationToken cancellationToken)
    {
        var tip = Demand(await _http.GetAsync<TipAnswer>("api/Consensus/tip", [], cancellationToken), "api/Consensus/tip");
        return new BlockRef(Height(tip.TipHeight, "tipHeight"), Hash(tip.TipHash, "tipHash").ToString());
    }

    /// <summary>The hash of the block at a height; null above the tip.</summary>
    public async Task<Hash256?> FindBlockHashAsync(ulong height, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"api/Consensus/getblockhash?height={height}");
        var text = await _http.GetAsync<string>(path, NotThere, cancellationToken);
        return text is null ? null : Hash(text, "getblockhash");
    }

    /// <summary>The receipt of a contract transaction; null while no block holds it.</summary>
    public async Task<TransactionReceipt?> FindReceiptAsync(string transactionHash, CancellationToken cancellationToken)
    {
        var id = Hash(transactionHash, "transactionHash");
        var answer = await _http.GetAsync<ReceiptAnswer>($"api/SmartContracts/receipt?txHash={id}", NotThere, cancellationToken);
        return answer is null ? null : ReceiptReader.Read(answer, id, Network);
    }

    /// <summary>A contract's code; null when there is no contract at the address.</summary>
    public async Task<ContractCode?> FindCodeAsync(string address, CancellationToken cancellationToken)
    {
        var contract = Address(address);
        var answer = Demand(await _http.GetAsync<CodeAnswer>($"api/SmartContracts/code?address={contract.ToBase58(Network)}", [], cancellationToken), "api/SmartContracts/code");
        return string.IsNullOrEmpty(answer.Bytecode) ? null : new ContractCode(ReceiptReader.Bytes(answer.Bytecode, "bytecode"), answer.Type);
    }

    /// <summary>Coins in the chain that belong to an address, those that a waiting transaction spends too. A node may say what was so one block ago.</summary>
    public async Task<IReadOnlyList<UnspentOutput>> GetUnspentAsync(StratisAddress address, CancellationToken cancellationToken)
    {
        const string Route = "api/BlockStore/getutxosetforaddress";
        var answer = Demand(await _http.GetAsync<UnspentAnswer>($"{Route}?address={address.ToBase58(Network)}", [], cancellationToken), Route);
        if (answer.Utxos is null)
            throw new PermanentException($"The node at {Options.Node} knows no unspent outputs by address.");
        return [.. answer.Utxos.Select(entry => new UnspentOutput(
            new OutPoint(Hash(Demand(entry, "utxos").TxId, "utxos.txId"), Demand(entry.Index, "utxos.index")), Demand(entry.Value, "utxos.value")))];
    }

    /// <summary>
    /// Coins in the chain that belong to an address and that may be spent now: nodes list those too that a waiting transaction or the newest block
    /// spends. (Gas that came back may be spent in the next block, on every network of the platform.)
    /// </summary>
    /// <exception cref="RetryableException">Also when more than <see cref="WaitingMax"/> transactions wait.</exception>
    public async Task<IReadOnlyList<UnspentOutput>> GetSpendableAsync(StratisAddress address, CancellationToken cancellationToken)
    {
        var (tip, unspent, spending) = await GetCoinsAtTipAsync(address, cancellationToken);
        if (unspent.Count == 0)
            return [];
        if (await FindBlockAsync(Hash(tip.Hash, "tipHash"), withTransactions: true, cancellationToken) is { } newest)
            spending.AddRange(BlockReader.Transactions(newest));
        var spent = spending.SelectMany(transaction => transaction.Inputs).Select(input => input.Previous).ToHashSet();
        return [.. unspent.Where(coin => !spent.Contains(coin.OutPoint))];
    }

    /// <summary>Tries a call without a transaction.</summary>
    public async Task<LocalCallResult> CallAsync(LocalCall call, CancellationToken cancellationToken)
    {
        var answer = await _http.PostAsync<LocalCallAnswer>("api/SmartContracts/local-call", BodyOf(call), cancellationToken);
        var error = answer.ErrorMessage is { } words ? words.Value ?? "no reason given" : answer.Revert == true ? "reverted" : null;
        var logs = ReceiptReader.Logs(answer.Logs, "", Network);
        return new LocalCallResult(answer.GasConsumed?.Value ?? 0, error, answer.Return, logs);
    }

    /// <summary>Tries a call on a devnet, and gives its trace as the devnet writes it. Other nodes refuse.</summary>
    public async Task<System.Text.Json.JsonElement> TraceAsync(LocalCall call, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsync<System.Text.Json.JsonDocument>("api/devnet/trace", BodyOf(call), cancellationToken);
        return answer.RootElement.Clone();
    }

    /// <summary>Hands a signed transaction to the node.</summary>
    /// <returns>Its id.</returns>
    public async Task<Hash256> SendAsync(ReadOnlyMemory<byte> transaction, CancellationToken cancellationToken)
    {
        var answer = await _http.PostAsync<SendAnswer>(
            "api/SmartContractWallet/send-transaction", new { Hex = Convert.ToHexStringLower(transaction.Span) }, cancellationToken);
        return Hash(answer.TransactionId, "transactionId");
    }

    /// <summary>
    /// Gives a devnet the sources of a contract, so that it can name files and lines. They go to nodes of the development network only.
    /// </summary>
    /// <param name="sources">Name and text of each file, in the order of compilation.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when the node has no use for them: it is no devnet of ours, or refuses them.</returns>
    public async Task<bool> OfferSourcesAsync(IEnumerable<(string Path, string Text)> sources, CancellationToken cancellationToken)
    {
        if (Network != StratisNetwork.CirrusDev)
            return false;
        try
        {
            var body = new { Sources = sources.Select(source => new { source.Path, source.Text }).ToArray() };
            await _http.PostAsync<System.Text.Json.JsonDocument>("api/devnet/symbols", body, cancellationToken);
            return true;
        }
        catch (PermanentException)
        {
            // The sources only explain; nothing depends on them.
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    internal async Task<BlockAnswer?> FindBlockAsync(Hash256 hash, bool withTransactions, CancellationToken cancellationToken)
    {
        var details = withTransactions ? "&showTransactionDetails=true" : "";
        var answer = await _http.GetAsync<System.Text.Json.JsonDocument>($"api/BlockStore/block?hash={hash}&outputJson=true{details}", [HttpStatusCode.NotFound], cancellationToken);
        using (answer)
        {
            // Nodes say "Block not found" as a JSON text with status 200.
            return answer?.RootElement.ValueKind is null or System.Text.Json.JsonValueKind.String or System.Text.Json.JsonValueKind.Null
                ? null
                : BlockReader.Parse(answer.RootElement);
        }
    }

    internal static Hash256 Hash(string? text, string field) =>
        Hash256.TryParse(text, out var hash) ? hash : throw new PermanentException($"{field}: '{PlainText.Of(text ?? "", 80)}' is no hash of 64 hexadecimal digits.");

    // Heights are 32-bit numbers on this chain; what is larger comes from no block.
    internal static ulong Height(ulong? value, string field) => Demand(value, field) <= int.MaxValue
        ? value!.Value
        : throw new PermanentException($"{field}: {value} is no block height; at most {int.MaxValue} is possible.");

    internal static T Demand<T>(T? value, string field) where T : struct =>
        value ?? throw new PermanentException($"The node's answer lacks {field}.");

    internal static T Demand<T>(T? value, string field) where T : class =>
        value ?? throw new PermanentException($"The node's answer lacks {field}.");

    /// <summary>An address's coins and what waits, of one moment if blocks come slowly enough; else the coins of a moment before, which is found out when they are spent.</summary>
    private async Task<(BlockRef Tip, IReadOnlyList<UnspentOutput> Unspent, List<Transaction> Waiting)> GetCoinsAtTipAsync(StratisAddress address, CancellationToken cancellationToken)
    {
        var tip = await GetTipAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var unspent = await GetUnspentAsync(address, cancellationToken);
            var waiting = unspent.Count == 0 ? [] : await GetWaitingAsync(cancellationToken);
            var before = tip;
            tip = await GetTipAsync(cancellationToken);
            if (tip == before || attempt == SameTipAttemptsMax)
                return (tip, unspent, waiting);
        }
    }

    private async Task<List<Transaction>> GetWaitingAsync(CancellationToken cancellationToken)
    {
        const string Route = "api/Mempool/getrawmempool";
        var ids = Demand(await _http.GetAsync<IReadOnlyList<string>>(Route, [], cancellationToken), Route);
        if (ids.Count > WaitingMax)
            throw new RetryableException($"{ids.Count} transactions wait at the node at {Options.Node}; more than {WaitingMax} are not looked into for the coins that they spend.");
        var waiting = new List<Transaction>(ids.Count);
        foreach (var id in ids)
        {
            // One that is not there any more is in a block or dropped.
            if (await _http.GetAsync<string>($"api/Node/getrawtransaction?trxid={Hash(id, Route)}", [], cancellationToken) is { } hex)
                waiting.Add(BlockReader.Transaction(hex, id, "getrawtransaction"));
        }
        return waiting;
    }

    private object BodyOf(LocalCall call) => new
    {
        ContractAddress = call.Contract.ToBase58(Network),
        MethodName = call.Method,
        Amount = Coins(call.AmountSatoshi),
        GasPrice = 100,
        call.GasLimit,
        Sender = call.Sender.ToBase58(Network),
        Parameters = call.Arguments.Select(argument => argument.ToText(Network)).ToArray(),
        call.BlockHeight,
    };

    private StratisAddress Address(string text) => StratisAddress.TryParse(text, Network, out var address)
        ? address
        : throw new PermanentException($"address: '{PlainText.Of(text, 80)}' is no address of {Network.Name}.");

    private static string Coins(ulong satoshi) => string.Create(
        CultureInfo.InvariantCulture, $"{satoshi / StratisNetwork.SatoshiPerCoin}.{satoshi % StratisNetwork.SatoshiPerCoin:00000000}");
}
