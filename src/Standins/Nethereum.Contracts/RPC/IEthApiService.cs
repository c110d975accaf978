using Nethereum.RPC.Eth;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Services;
using Nethereum.RPC.Eth.Transactions;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.RPC;

/// <summary>The `eth_` methods of a node.</summary>
public interface IEthApiService : IRpcClientWrapper
{
    /// <inheritdoc cref="IEthChainId"/>
    IEthChainId ChainId { get; }

    /// <inheritdoc cref="IEthAccounts"/>
    IEthAccounts Accounts { get; }

    /// <inheritdoc cref="IEthApiBlockService"/>
    IEthApiBlockService Blocks { get; }

    /// <summary>The block that balances, code, nonces and calls are asked at where none is named.</summary>
    BlockParameter DefaultBlock { get; set; }

    /// <inheritdoc cref="IEthApiFilterService"/>
    IEthApiFilterService Filters { get; }

    /// <inheritdoc cref="IEthGasPrice"/>
    IEthGasPrice GasPrice { get; }

    /// <inheritdoc cref="IEthGetBalance"/>
    IEthGetBalance GetBalance { get; }

    /// <inheritdoc cref="IEthGetCode"/>
    IEthGetCode GetCode { get; }

    /// <inheritdoc cref="IEthGetStorageAt"/>
    IEthGetStorageAt GetStorageAt { get; }

    /// <inheritdoc cref="IEthSyncing"/>
    IEthSyncing Syncing { get; }

    /// <inheritdoc cref="IEthFeeHistory"/>
    IEthFeeHistory FeeHistory { get; }

    /// <inheritdoc cref="IEthApiTransactionsService"/>
    IEthApiTransactionsService Transactions { get; }

    /// <summary>What fills in, signs and sends transactions.</summary>
    ITransactionManager TransactionManager { get; set; }

    /// <summary>Pays with the chain's own coin.</summary>
    IEtherTransferService GetEtherTransferService();
}
