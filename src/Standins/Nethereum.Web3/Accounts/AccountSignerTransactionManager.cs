using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.NonceServices;
using Nethereum.RPC.TransactionManagers;
using Nethereum.Util;

namespace Nethereum.Web3.Accounts;

/// <summary>Completes, signs and sends an account's transactions: chain's id, gas, number, fees, in this order.</summary>
public class AccountSignerTransactionManager : TransactionManagerBase
{
    internal const string NotFromAccount = "Invalid account used for signing, From Address does not match the account address";

    private readonly AccountOfflineTransactionSigner _signer = new();

    /// <summary>Signs for an account.</summary>
    public AccountSignerTransactionManager(IClient rpcClient, Account account, BigInteger? overridingAccountChainId = null)
    {
        Account = account ?? throw new ArgumentNullException(nameof(account));
        Client = rpcClient;
        ChainId = overridingAccountChainId ?? account.ChainId;
    }

    /// <summary>Signs with a key as hex.</summary>
    public AccountSignerTransactionManager(IClient rpcClient, string privateKey, BigInteger? chainId = null)
        : this(rpcClient, new Account(privateKey, chainId), chainId)
    {
    }

    /// <summary>Signs with a key as hex; the client is set later.</summary>
    public AccountSignerTransactionManager(string privateKey, BigInteger? chainId = null)
        : this(null, privateKey, chainId)
    {
    }

    /// <inheritdoc/>
    public override BigInteger DefaultGas { get; set; } = 21000;

    /// <inheritdoc/>
    public override async Task<string> SendTransactionAsync(TransactionInput transactionInput)
    {
        string signed = await SignTransactionRetrievingNextNonceAsync(transactionInput).ConfigureAwait(false);
        return await SendRawTransactionAsync(signed.EnsureHexPrefix()).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override Task<string> SignTransactionAsync(TransactionInput transaction) => SignTransactionRetrievingNextNonceAsync(transaction);

    /// <summary>Signs a transaction that has its number and fees; hex without 0x.</summary>
    public string SignTransaction(TransactionInput transaction)
    {
        if (transaction.MaxFeePerGas is null && transaction.MaxPriorityFeePerGas is null)
        {
            SetDefaultGasPriceAndCostIfNotSet(transaction);
        }
        else
        {
            SetDefaultGasIfNotSet(transaction);
        }

        return _signer.SignTransaction((Account)Account, transaction, ChainId);
    }

    /// <summary>The transaction's number: its own, or the account's next.</summary>
    public async Task<HexBigInteger> GetNonceAsync(TransactionInput transaction)
    {
        if (transaction.Nonce is not null)
        {
            return transaction.Nonce;
        }

        IClient client = Client ?? throw new NullReferenceException("Client not configured");
        INonceService nonces = Account.NonceService ??= new InMemoryNonceService(Account.Address, client);
        nonces.Client = client;
        return await nonces.GetNextNonceAsync().ConfigureAwait(false);
    }

    /// <summary>Completes and signs a transaction; hex without 0x.</summary>
    protected async Task<string> SignTransactionRetrievingNextNonceAsync(TransactionInput transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        if (Client is null)
        {
            throw new NullReferenceException("Client not configured");
        }

        if (!transaction.From.IsTheSameAddress(Account.Address))
        {
            throw new Exception(NotFromAccount);
        }

        await EnsureChainIdAndChainFeatureIsSetAsync().ConfigureAwait(false);
        SetDefaultGasIfNotSet(transaction);
        transaction.Nonce = await GetNonceAsync(transaction).ConfigureAwait(false);
        await SetTransactionFeesOrPricingAsync(transaction).ConfigureAwait(false);
        return SignTransaction(transaction);
    }
}
