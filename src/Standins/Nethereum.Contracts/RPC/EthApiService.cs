using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Services;
using Nethereum.RPC.Eth.Transactions;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.RPC;

/// <inheritdoc cref="IEthApiService"/>
public class EthApiService : RpcClientWrapper, IEthApiService
{
    private BlockParameter _defaultBlock = BlockParameter.CreateLatest();

    /// <summary>The methods over a client; the node signs.</summary>
    public EthApiService(IClient client)
        : this(client, new TransactionManager(client))
    {
    }

    /// <summary>The methods over a client, with what signs.</summary>
    public EthApiService(IClient client, ITransactionManager transactionManager)
        : base(client)
    {
        TransactionManager = transactionManager;
        ChainId = new EthChainId(client);
        Accounts = new EthAccounts(client);
        Blocks = new EthApiBlockService(client);
        Filters = new EthApiFilterService(client);
        GasPrice = new EthGasPrice(client);
        GetBalance = new EthGetBalance(client);
        GetCode = new EthGetCode(client);
        GetStorageAt = new EthGetStorageAt(client);
        Syncing = new EthSyncing(client);
        FeeHistory = new EthFeeHistory(client);
        Transactions = new EthApiTransactionsService(client);
    }

    /// <inheritdoc/>
    public BlockParameter DefaultBlock
    {
        get => _defaultBlock;
        set
        {
            _defaultBlock = value;
            GetBalance.DefaultBlock = value;
            GetCode.DefaultBlock = value;
            GetStorageAt.DefaultBlock = value;
            Transactions.SetDefaultBlock(value);
        }
    }

    /// <inheritdoc/>
    public IEthChainId ChainId { get; }

    /// <inheritdoc/>
    public IEthAccounts Accounts { get; }

    /// <inheritdoc/>
    public IEthApiBlockService Blocks { get; }

    /// <inheritdoc/>
    public IEthApiFilterService Filters { get; }

    /// <inheritdoc/>
    public IEthGasPrice GasPrice { get; }

    /// <inheritdoc/>
    public IEthGetBalance GetBalance { get; }

    /// <inheritdoc/>
    public IEthGetCode GetCode { get; }

    /// <inheritdoc/>
    public IEthGetStorageAt GetStorageAt { get; }

    /// <inheritdoc/>
    public IEthSyncing Syncing { get; }

    /// <inheritdoc/>
    public IEthFeeHistory FeeHistory { get; }

    /// <inheritdoc/>
    public IEthApiTransactionsService Transactions { get; }

    /// <inheritdoc/>
    public virtual ITransactionManager TransactionManager { get; set; }

    /// <inheritdoc/>
    public virtual IEtherTransferService GetEtherTransferService() => new EtherTransferService(TransactionManager);
}
