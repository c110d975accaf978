using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Nethereum.Contracts.Services;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Accounts;
using Nethereum.RPC.Fee1559Suggestions;
using Nethereum.RPC.TransactionManagers;
using Nethereum.RPC.TransactionReceipts;

namespace Nethereum.Web3;

/// <summary>A node, and who sends to it: without an account, the node signs with keys of its own.</summary>
public class Web3 : IWeb3
{
    /// <summary>A node over a client.</summary>
    public Web3(IClient client)
    {
        Client = client;
        InitialiseInnerServices();
    }

    /// <summary>A node over a client, for an account.</summary>
    public Web3(IAccount account, IClient client)
        : this(client)
    {
        TransactionManager = account.TransactionManager;
        TransactionManager.Client = client;
        if (account.NonceService is not null)
        {
            account.NonceService.Client = client;
        }
    }

    /// <summary>A node by its URL.</summary>
    public Web3(string url = "http://localhost:8545/", ILogger log = null, AuthenticationHeaderValue authenticationHeader = null)
        : this(new RpcClient(new Uri(url), authenticationHeader, log: log))
    {
    }

    /// <summary>A node by its URL, for an account.</summary>
    public Web3(IAccount account, string url = "http://localhost:8545/", ILogger log = null, AuthenticationHeaderValue authenticationHeader = null)
        : this(account, new RpcClient(new Uri(url), authenticationHeader, log: log))
    {
    }

    /// <inheritdoc/>
    public IClient Client { get; private set; }

    /// <inheritdoc/>
    public IEthApiContractService Eth { get; private set; }

    /// <inheritdoc/>
    public FeeSuggestionService FeeSuggestion { get; private set; }

    /// <inheritdoc/>
    public ITransactionManager TransactionManager
    {
        get => Eth.TransactionManager;
        set => Eth.TransactionManager = value;
    }

    /// <inheritdoc/>
    public ITransactionReceiptService TransactionReceiptPolling
    {
        get => TransactionManager.TransactionReceiptService;
        set => TransactionManager.TransactionReceiptService = value;
    }

    /// <summary>Makes the services over the client.</summary>
    protected virtual void InitialiseInnerServices()
    {
        Eth = new EthApiContractService(Client);
        FeeSuggestion = new FeeSuggestionService(Client);
    }
}
