using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;

namespace Nethereum.RPC.Eth.Services;

/// <inheritdoc cref="IEthApiTransactionsService"/>
public class EthApiTransactionsService : RpcClientWrapper, IEthApiTransactionsService
{
    /// <summary>The methods over a client.</summary>
    public EthApiTransactionsService(IClient client)
        : base(client)
    {
        GetTransactionByBlockHashAndIndex = new EthGetTransactionByBlockHashAndIndex(client);
        GetTransactionByBlockNumberAndIndex = new EthGetTransactionByBlockNumberAndIndex(client);
        GetTransactionByHash = new EthGetTransactionByHash(client);
        GetTransactionCount = new EthGetTransactionCount(client);
        GetTransactionReceipt = new EthGetTransactionReceipt(client);
        SendRawTransaction = new EthSendRawTransaction(client);
        SendTransaction = new EthSendTransaction(client);
        Call = new EthCall(client);
        EstimateGas = new EthEstimateGas(client);
    }

    /// <inheritdoc/>
    public IEthGetTransactionByBlockHashAndIndex GetTransactionByBlockHashAndIndex { get; }

    /// <inheritdoc/>
    public IEthGetTransactionByBlockNumberAndIndex GetTransactionByBlockNumberAndIndex { get; }

    /// <inheritdoc/>
    public IEthGetTransactionByHash GetTransactionByHash { get; }

    /// <inheritdoc/>
    public IEthGetTransactionCount GetTransactionCount { get; }

    /// <inheritdoc/>
    public IEthGetTransactionReceipt GetTransactionReceipt { get; }

    /// <inheritdoc/>
    public IEthSendRawTransaction SendRawTransaction { get; }

    /// <inheritdoc/>
    public IEthSendTransaction SendTransaction { get; }

    /// <inheritdoc/>
    public IEthCall Call { get; }

    /// <inheritdoc/>
    public IEthEstimateGas EstimateGas { get; }

    /// <inheritdoc/>
    public void SetDefaultBlock(BlockParameter blockParameter)
    {
        Call.DefaultBlock = blockParameter;
        GetTransactionCount.DefaultBlock = blockParameter;
    }
}
