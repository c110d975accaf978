using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Nethereum.Contracts.Services;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Accounts;
using Nethereum.RPC.Fee1559Suggestions;
using Nethereum.RPC.TransactionManagers;
using Nethereum.RPC.TransactionReceipts;
using Nethereum.Signer;
using Nethereum.Util;

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

    /// <summary>Amounts in wei and in larger units.</summary>
    public static UnitConversion Convert => UnitConversion.Convert;

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

    /// <summary>The address of a key as hex.</summary>
    public static string GetAddressFromPrivateKey(string privateKey) => EthECKey.GetPublicAddress(privateKey);

    /// <summary>Whether an address has its checksum (EIP-55).</summary>
    public static bool IsChecksumAddress(string address) => AddressUtil.Current.IsChecksumAddress(address);

    /// <summary>An address with its checksum.</summary>
    public static string ToChecksumAddress(string address) => AddressUtil.Current.ConvertToChecksumAddress(address);

    /// <summary>An address of 20 bytes, filled up with zeros in front.</summary>
    public static string ToValid20ByteAddress(string address) => AddressUtil.Current.ConvertToValid20ByteAddress(address);

    /// <summary>The Keccak-256 of a text, as hex without 0x.</summary>
    public static string Sha3(string value) => Sha3Keccack.Current.CalculateHash(value);

    /// <summary>Makes the services over the client.</summary>
    protected virtual void InitialiseInnerServices()
    {
        Eth = new EthApiContractService(Client);
        FeeSuggestion = new FeeSuggestionService(Client);
    }
}
