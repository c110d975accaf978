using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.Blocks;

namespace Nethereum.RPC.Eth.Services;

/// <inheritdoc cref="IEthApiBlockService"/>
public class EthApiBlockService : RpcClientWrapper, IEthApiBlockService
{
    /// <summary>The methods over a client.</summary>
    public EthApiBlockService(IClient client)
        : base(client)
    {
        GetBlockNumber = new EthBlockNumber(client);
        GetBlockTransactionCountByHash = new EthGetBlockTransactionCountByHash(client);
        GetBlockTransactionCountByNumber = new EthGetBlockTransactionCountByNumber(client);
        GetBlockWithTransactionsByHash = new EthGetBlockWithTransactionsByHash(client);
        GetBlockWithTransactionsByNumber = new EthGetBlockWithTransactionsByNumber(client);
        GetBlockWithTransactionsHashesByHash = new EthGetBlockWithTransactionsHashesByHash(client);
        GetBlockWithTransactionsHashesByNumber = new EthGetBlockWithTransactionsHashesByNumber(client);
        GetBlockReceiptsByNumber = new EthGetBlockReceiptsByNumber(client);
    }

    /// <inheritdoc/>
    public IEthBlockNumber GetBlockNumber { get; }

    /// <inheritdoc/>
    public IEthGetBlockTransactionCountByHash GetBlockTransactionCountByHash { get; }

    /// <inheritdoc/>
    public IEthGetBlockTransactionCountByNumber GetBlockTransactionCountByNumber { get; }

    /// <inheritdoc/>
    public IEthGetBlockWithTransactionsByHash GetBlockWithTransactionsByHash { get; }

    /// <inheritdoc/>
    public IEthGetBlockWithTransactionsByNumber GetBlockWithTransactionsByNumber { get; }

    /// <inheritdoc/>
    public IEthGetBlockWithTransactionsHashesByHash GetBlockWithTransactionsHashesByHash { get; }

    /// <inheritdoc/>
    public IEthGetBlockWithTransactionsHashesByNumber GetBlockWithTransactionsHashesByNumber { get; }

    /// <inheritdoc/>
    public IEthGetBlockReceiptsByNumber GetBlockReceiptsByNumber { get; }
}
