using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;

namespace Nethereum.RPC.NonceServices;

/// <summary>Gives the node's next number, or the one after the last given if that is higher: transactions sent side by side get numbers in a row.</summary>
public class InMemoryNonceService : INonceService
{
    private readonly string _account;
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Numbers the transactions of an account.</summary>
    public InMemoryNonceService(string account, IClient client)
    {
        _account = account;
        Client = client;
    }

    /// <summary>The last number given; -1 for none.</summary>
    public BigInteger CurrentNonce { get; set; } = BigInteger.MinusOne;

    /// <inheritdoc/>
    public IClient Client { get; set; }

    /// <inheritdoc/>
    public bool UseLatestTransactionsOnly { get; set; }

    /// <inheritdoc/>
    public async Task<HexBigInteger> GetNextNonceAsync()
    {
        IClient client = Client ?? throw new NullReferenceException("Client not configured");
        await _oneAtATime.WaitAsync().ConfigureAwait(false);
        try
        {
            BlockParameter block = UseLatestTransactionsOnly ? BlockParameter.CreateLatest() : BlockParameter.CreatePending();
            HexBigInteger ofNode = await new EthGetTransactionCount(client).SendRequestAsync(_account, block).ConfigureAwait(false);
            CurrentNonce = BigInteger.Max(ofNode.Value, CurrentNonce + 1);
            return new HexBigInteger(CurrentNonce);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public async Task ResetNonceAsync()
    {
        await _oneAtATime.WaitAsync().ConfigureAwait(false);
        CurrentNonce = BigInteger.MinusOne;
        _oneAtATime.Release();
    }
}
