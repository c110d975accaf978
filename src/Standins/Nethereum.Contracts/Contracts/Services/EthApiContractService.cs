using Nethereum.JsonRpc.Client;
using Nethereum.RPC;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.Contracts.Services;

/// <inheritdoc cref="IEthApiContractService"/>
public class EthApiContractService : EthApiService, IEthApiContractService
{
    /// <summary>The methods over a client; the node signs.</summary>
    public EthApiContractService(IClient client)
        : base(client)
    {
    }

    /// <summary>The methods over a client, with what signs.</summary>
    public EthApiContractService(IClient client, ITransactionManager transactionManager)
        : base(client, transactionManager)
    {
    }
}
