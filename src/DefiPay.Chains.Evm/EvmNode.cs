using System.Globalization;
using System.Numerics;
using DefiPay.Chains.Evm.Rpc;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth;
using Nethereum.RPC.Eth.Blocks;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Filters;
using Nethereum.RPC.Eth.Transactions;

namespace DefiPay.Chains.Evm;

/// <summary>An EVM node behind JSON-RPC. Nothing that it answers is believed without a look.</summary>
/// <remarks>
/// Every method throws <see cref="RetryableException"/> when the node cannot be reached or is too slow, and
/// <see cref="PermanentException"/> when it refuses or its answer makes no sense. Safe for use by several threads at once.
/// </remarks>
public sealed class EvmNode : IDisposable
{
    private const int FeeHistoryBlocks = 5;
    private static readonly double[] FeeHistoryPercentiles = [50];
    private static readonly BigInteger LeastTip = 1_000_000_000; // 1 gwei

    private readonly EvmRpc _rpc;
    private readonly RevertReasons _reasons;

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="options">Where the node is and which chain it must belong to.</param>
    /// <param name="time">Measures time-outs.</param>
    /// <param name="abis">ABIs (JSON) whose custom errors are named in a <see cref="RevertedException"/>.</param>
    /// <exception cref="ArgumentException">An option lies outside its range.</exception>
    public EvmNode(EvmNodeOptions options, TimeProvider time, IEnumerable<string>? abis = null)
    {
        _rpc = new EvmRpc(options, time);
        _reasons = new RevertReasons(abis ?? []);
        Options = options;
    }

    /// <summary>The chain.</summary>
    public ChainId ChainId => Options.ChainId;

    /// <summary>Nethereum's client, for what this class does not wrap; its exceptions are Nethereum's own.</summary>
    public IClient Client => _rpc.Client;

    internal EvmNodeOptions Options { get; }

    /// <summary>Makes sure that the node belongs to the chain.</summary>
    /// <exception cref="PermanentException">It belongs to another.</exception>
    public async Task CheckChainAsync(CancellationToken cancellationToken)
    {
        var answer = await _rpc.AskAsync("eth_chainId", client => new EthChainId(client).SendRequestAsync(), cancellationToken);
        var told = string.Create(CultureInfo.InvariantCulture, $"eip155:{Demand(answer, "eth_chainId").Value}");
        if (told != ChainId.Value)
            throw new PermanentException($"The node at {Options.Node} belongs to {PlainText.Of(told, 60)}; {ChainId} is expected.");
    }

    /// <summary>The newest block.</summary>
    public async Task<BlockRef> GetHeadAsync(CancellationToken cancellationToken)
    {
        var block = await _rpc.AskAsync(
            "eth_getBlockByNumber", client => new EthGetBlockWithTransactionsHashesByNumber(client).SendRequestAsync(BlockParameter.CreateLatest()), cancellationToken);
        return EvmBlockReader.Header(Demand(block, "eth_getBlockByNumber")).Ref;
    }

    /// <summary>How many transactions of an account the chain holds, and so the next one's nonce.</summary>
    /// <param name="address">The account.</param>
    /// <param name="pending">Whether those count that wait in the node for a block.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<ulong> GetNonceAsync(string address, bool pending, CancellationToken cancellationToken)
    {
        var block = pending ? BlockParameter.CreatePending() : BlockParameter.CreateLatest();
        var count = await _rpc.AskAsync("eth_getTransactionCount", client => new EthGetTransactionCount(client).SendRequestAsync(address, block), cancellationToken);
        return EvmHex.Number(Demand(count, "eth_getTransactionCount").Value, "nonce");
    }

    /// <summary>Wei of an account.</summary>
    public async Task<BigInteger> GetBalanceAsync(string address, CancellationToken cancellationToken) => Demand(
        await _rpc.AskAsync("eth_getBalance", client => new EthGetBalance(client).SendRequestAsync(address, BlockParameter.CreateLatest()), cancellationToken), "eth_getBalance").Value;

    /// <summary>A contract's code; empty where there is none.</summary>
    public async Task<byte[]> GetCodeAsync(string address, CancellationToken cancellationToken) => EvmHex.Bytes(
        await _rpc.AskAsync("eth_getCode", client => new EthGetCode(client).SendRequestAsync(address, BlockParameter.CreateLatest()), cancellationToken), "code");

    /// <summary>Tries a call against the newest state, or that of a block.</summary>
    /// <exception cref="RevertedException">The contract refuses.</exception>
    public async Task<byte[]> CallAsync(EvmCall call, CancellationToken cancellationToken, ulong? block = null)
    {
        var at = block is { } number ? new BlockParameter(number) : BlockParameter.CreateLatest();
        return EvmHex.Bytes(await AskContractAsync("eth_call", client => new EthCall(client).SendRequestAsync(Input(call), at), cancellationToken), "result");
    }

    /// <summary>Units of gas that a transaction would need now.</summary>
    /// <exception cref="RevertedException">The contract would refuse it.</exception>
    public async Task<ulong> EstimateGasAsync(EvmCall call, CancellationToken cancellationToken) => EvmHex.Number(
        Demand(await AskContractAsync("eth_estimateGas", client => new EthEstimateGas(client).SendRequestAsync(Input(call)), cancellationToken), "eth_estimateGas").Value, "gas");

    /// <summary>Fees with which a transaction is taken soon: the median tip of the last blocks, and room for the base fee to double.</summary>
    public async Task<EvmFees> SuggestFeesAsync(CancellationToken cancellationToken)
    {
        var history = Demand(
            await _rpc.AskAsync(
                "eth_feeHistory",
                client => client.SendRequestAsync<FeeHistoryResult>("eth_feeHistory", null, new HexBigInteger(FeeHistoryBlocks), "latest", FeeHistoryPercentiles),
                cancellationToken),
            "eth_feeHistory");
        var baseFee = Demand(history.BaseFeePerGas?.LastOrDefault(), "baseFeePerGas").Value;
        var tips = (history.Reward ?? []).Select(rewards => rewards.FirstOrDefault()?.Value ?? 0).Order().ToArray();
        var tip = BigInteger.Max(LeastTip, tips.Length == 0 ? 0 : tips[tips.Length / 2]);
        return new EvmFees((2 * baseFee) + tip, tip);
    }

    /// <summary>Hands a signed transaction to the node.</summary>
    /// <returns>Its hash.</returns>
    public async Task<string> SendRawAsync(ReadOnlyMemory<byte> transaction, CancellationToken cancellationToken) => EvmHex.Hash(
        await AskContractAsync("eth_sendRawTransaction", client => new EthSendRawTransaction(client).SendRequestAsync(EvmHex.Text(transaction.Span)), cancellationToken), "hash");

    /// <summary>Whether the node has a transaction, in a block or waiting for one.</summary>
    public async Task<bool> KnowsTransactionAsync(string hash, CancellationToken cancellationToken) =>
        await _rpc.AskAsync("eth_getTransactionByHash", client => new EthGetTransactionByHash(client).SendRequestAsync(hash), cancellationToken) is not null;

    /// <summary>The receipt of a transaction; null while no block holds it.</summary>
    public async Task<Chains.TransactionReceipt?> FindReceiptAsync(string hash, CancellationToken cancellationToken)
    {
        var receipt = await _rpc.AskAsync("eth_getTransactionReceipt", client => new EthGetTransactionReceipt(client).SendRequestAsync(hash), cancellationToken);
        return receipt is null ? null : EvmBlockReader.Receipt(receipt);
    }

    /// <inheritdoc/>
    public void Dispose() => _rpc.Dispose();

    internal Task<BlockWithTransactionHashes?> FindBlockAsync(ulong number, CancellationToken cancellationToken) => _rpc.AskAsync<BlockWithTransactionHashes?>(
        "eth_getBlockByNumber", async client => await new EthGetBlockWithTransactionsHashesByNumber(client).SendRequestAsync(new BlockParameter(number)), cancellationToken);

    internal Task<BlockWithTransactionHashes?> FindBlockAsync(string hash, CancellationToken cancellationToken) => _rpc.AskAsync<BlockWithTransactionHashes?>(
        "eth_getBlockByHash", async client => await new EthGetBlockWithTransactionsHashesByHash(client).SendRequestAsync(hash), cancellationToken);

    /// <summary>Logs of one block by its hash (EIP-234), so that a fork in between cannot mix them up.</summary>
    internal Task<FilterLog[]> GetLogsAsync(string blockHash, CancellationToken cancellationToken) =>
        _rpc.AskAsync("eth_getLogs", client => client.SendRequestAsync<FilterLog[]>("eth_getLogs", null, new { blockHash }), cancellationToken);

    internal Task<FilterLog[]> GetLogsAsync(ulong first, ulong last, CancellationToken cancellationToken) => _rpc.AskAsync(
        "eth_getLogs",
        client => new EthGetLogs(client).SendRequestAsync(new NewFilterInput { FromBlock = new BlockParameter(first), ToBlock = new BlockParameter(last) }),
        cancellationToken);

    internal async Task<IReadOnlyList<BlockWithTransactionHashes?>> FindBlocksAsync(ulong first, int count, CancellationToken cancellationToken)
    {
        var handler = new EthGetBlockWithTransactionsHashesByNumber(Client);
        var batch = new RpcRequestResponseBatch();
        var items = Enumerable.Range(0, count)
            .Select(i => new RpcRequestResponseBatchItem<EthGetBlockWithTransactionsHashesByNumber, BlockWithTransactionHashes>(
                handler, handler.BuildRequest(new BlockParameter(first + (ulong)i), i + 1)))
            .ToArray();
        batch.BatchItems.AddRange(items);
        await _rpc.AskAsync("eth_getBlockByNumber", client => client.SendBatchRequestAsync(batch), cancellationToken);
        return [.. items.Select(item => item.Response)];
    }

    private async Task<T> AskContractAsync<T>(string method, Func<IClient, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await _rpc.AskAsync(method, ask, cancellationToken);
        }
        catch (RevertedException e)
        {
            throw _reasons.Explain(e);
        }
    }

    private static CallInput Input(EvmCall call) => new()
    {
        From = call.From,
        To = call.To,
        Data = EvmHex.Text(call.Data.Span),
        Value = new HexBigInteger(call.ValueWei),
    };

    private T Demand<T>(T? answer, string what) where T : class =>
        answer ?? throw new PermanentException($"The node at {Options.Node} answered `{what}` with nothing. Is it an EVM node?");
}
