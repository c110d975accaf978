using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;

namespace Nethereum.RPC.Eth.Services;

/// <summary>The methods about transactions and calls.</summary>
public interface IEthApiTransactionsService
{
    /// <inheritdoc cref="IEthGetTransactionByBlockHashAndIndex"/>
    IEthGetTransactionByBlockHashAndIndex GetTransactionByBlockHashAndIndex { get; }

    /// <inheritdoc cref="IEthGetTransactionByBlockNumberAndIndex"/>
    IEthGetTransactionByBlockNumberAndIndex GetTransactionByBlockNumberAndIndex { get; }

    /// <inheritdoc cref="IEthGetTransactionByHash"/>
    IEthGetTransactionByHash GetTransactionByHash { get; }

    /// <inheritdoc cref="IEthGetTransactionCount"/>
    IEthGetTransactionCount GetTransactionCount { get; }

    /// <inheritdoc cref="IEthGetTransactionReceipt"/>
    IEthGetTransactionReceipt GetTransactionReceipt { get; }

    /// <inheritdoc cref="IEthSendRawTransaction"/>
    IEthSendRawTransaction SendRawTransaction { get; }

    /// <inheritdoc cref="IEthSendTransaction"/>
    IEthSendTransaction SendTransaction { get; }

    /// <inheritdoc cref="IEthCall"/>
    IEthCall Call { get; }

    /// <inheritdoc cref="IEthEstimateGas"/>
    IEthEstimateGas EstimateGas { get; }

    /// <summary>Sets the block that calls and nonces are asked at where none is named.</summary>
    void SetDefaultBlock(BlockParameter blockParameter);
}
