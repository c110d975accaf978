using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC.NonceServices;

/// <summary>Numbers an account's transactions.</summary>
public interface INonceService
{
    /// <summary>What asks the node.</summary>
    IClient Client { get; set; }

    /// <summary>Whether only transactions in blocks count, and not the node's pending ones.</summary>
    bool UseLatestTransactionsOnly { get; set; }

    /// <summary>The number for the next transaction; each call gives another.</summary>
    Task<HexBigInteger> GetNextNonceAsync();

    /// <summary>Forgets the numbers given, so that the node alone says the next.</summary>
    Task ResetNonceAsync();
}
