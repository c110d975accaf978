using Nethereum.RPC.NonceServices;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.RPC.Accounts;

/// <summary>Who sends transactions.</summary>
public interface IAccount
{
    /// <summary>The address that signs.</summary>
    string Address { get; }

    /// <summary>What fills in, signs and sends the account's transactions.</summary>
    ITransactionManager TransactionManager { get; }

    /// <summary>What numbers the account's transactions.</summary>
    INonceService NonceService { get; set; }
}
