using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Hex.HexTypes;
using Nethereum.Model;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.Signer;
using Nethereum.Util;

namespace Nethereum.Web3.Accounts;

/// <summary>Signs transactions that are complete, without a node.</summary>
public class AccountOfflineTransactionSigner
{
    private readonly LegacyTransactionSigner _legacySigner;
    private readonly Transaction1559Signer _signer1559;

    /// <summary>Signs transactions with EIP-1559 fees, and those before with a chain's id (EIP-155).</summary>
    public AccountOfflineTransactionSigner()
    {
        _legacySigner = new LegacyTransactionSigner();
        _signer1559 = new Transaction1559Signer();
    }

    /// <summary>The signed transaction's bytes as hex, without 0x.</summary>
    /// <exception cref="Exception">The transaction is not from this account.</exception>
    /// <exception cref="ArgumentException">A value that must be there is missing.</exception>
    public string SignTransaction(Account account, TransactionInput transaction, BigInteger? overridingAccountChainId = null)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        if (string.IsNullOrEmpty(transaction.From))
        {
            transaction.From = account.Address;
        }
        else if (!transaction.From.IsTheSameAddress(account.Address))
        {
            throw new Exception(AccountSignerTransactionManager.NotFromAccount);
        }

        BigInteger nonce = Required(transaction.Nonce, "nonce");
        BigInteger gas = Required(transaction.Gas, "gas");
        BigInteger value = transaction.Value?.Value ?? BigInteger.Zero;
        BigInteger chainId = overridingAccountChainId ?? account.ChainId
            ?? throw new ArgumentException("ChainId required: without it a signature would hold on every chain (EIP-155).", nameof(overridingAccountChainId));
        if (transaction.Type?.Value == (int)RPC.TransactionTypes.TransactionType.EIP1559)
        {
            var typed = new Transaction1559(
                chainId,
                nonce,
                Required(transaction.MaxPriorityFeePerGas, "maxPriorityFeePerGas"),
                Required(transaction.MaxFeePerGas, "maxFeePerGas"),
                gas,
                transaction.To,
                value,
                transaction.Data,
                ToModel(transaction.AccessList));
            return _signer1559.SignTransaction(account.PrivateKey, typed).RemoveHexPrefix();
        }

        if (transaction.Type is { } type && !type.Value.IsZero)
        {
            throw new NotSupportedException($"Transactions of type {type.Value} are not signed here; 0 and 2 are.");
        }

        BigInteger gasPrice = Required(transaction.GasPrice, "gasPrice");
        string signed = _legacySigner.SignTransaction(account.PrivateKey, chainId, transaction.To, value, nonce, gasPrice, gas, transaction.Data);
        return signed.RemoveHexPrefix();
    }

    private static BigInteger Required(HexBigInteger value, string name) =>
        value?.Value ?? throw new ArgumentException($"The transaction has no {name}.", name);

    private static List<AccessListItem> ToModel(List<RPC.Eth.DTOs.AccessList> accessList) => accessList?
        .Select(item => new AccessListItem(item.Address, (item.StorageKeys ?? []).Select(key => key.HexToByteArray()).ToList()))
        .ToList();
}
