using Nethereum.RPC.Eth.Blocks;

namespace Nethereum.RPC.Eth.Services;

/// <summary>The methods about blocks.</summary>
public interface IEthApiBlockService
{
    /// <inheritdoc cref="IEthBlockNumber"/>
    IEthBlockNumber GetBlockNumber { get; }

    /// <inheritdoc cref="IEthGetBlockTransactionCountByHash"/>
    IEthGetBlockTransactionCountByHash GetBlockTransactionCountByHash { get; }

    /// <inheritdoc cref="IEthGetBlockTransactionCountByNumber"/>
    IEthGetBlockTransactionCountByNumber GetBlockTransactionCountByNumber { get; }

    /// <inheritdoc cref="IEthGetBlockWithTransactionsByHash"/>
    IEthGetBlockWithTransactionsByHash GetBlockWithTransactionsByHash { get; }

    /// <inheritdoc cref="IEthGetBlockWithTransactionsByNumber"/>
    IEthGetBlockWithTransactionsByNumber GetBlockWithTransactionsByNumber { get; }

    /// <inheritdoc cref="IEthGetBlockWithTransactionsHashesByHash"/>
    IEthGetBlockWithTransactionsHashesByHash GetBlockWithTransactionsHashesByHash { get; }

    /// <inheritdoc cref="IEthGetBlockWithTransactionsHashesByNumber"/>
    IEthGetBlockWithTransactionsHashesByNumber GetBlockWithTransactionsHashesByNumber { get; }

    /// <inheritdoc cref="IEthGetBlockReceiptsByNumber"/>
    IEthGetBlockReceiptsByNumber GetBlockReceiptsByNumber { get; }
}
