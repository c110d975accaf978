using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth;

/// <inheritdoc cref="IEthGetBalance"/>
public class EthGetBalance : RpcRequestResponseHandler<HexBigInteger>, IDefaultBlock, IEthGetBalance
{
    /// <summary>The method without a node, to make requests only.</summary>
    public EthGetBalance()
        : base(null, "eth_getBalance")
    {
    }

    /// <summary>The method `eth_getBalance`.</summary>
    public EthGetBalance(IClient client)
        : base(client, "eth_getBalance")
    {
    }

    /// <inheritdoc/>
    public BlockParameter DefaultBlock { get; set; } = BlockParameter.CreateLatest();

    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(string address, BlockParameter block, object id = null) =>
        SendRequestAsync(id, (address ?? throw new ArgumentNullException(nameof(address))).EnsureHexPrefix(), block ?? throw new ArgumentNullException(nameof(block)));

    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(string address, object id = null) =>
        SendRequestAsync(address, DefaultBlock, id);

    /// <inheritdoc/>
    public RpcRequest BuildRequest(string address, BlockParameter block, object id = null) =>
        BuildRequest(id, (address ?? throw new ArgumentNullException(nameof(address))).EnsureHexPrefix(), block ?? throw new ArgumentNullException(nameof(block)));

    /// <inheritdoc/>
    public RpcRequestResponseBatchItem<EthGetBalance, HexBigInteger> CreateBatchItem(string address, BlockParameter block, object id) =>
        new(this, BuildRequest(address, block, id));

    /// <inheritdoc/>
    public RpcRequestResponseBatchItem<EthGetBalance, HexBigInteger> CreateBatchItem(string address, object id) =>
        CreateBatchItem(address, DefaultBlock, id);

    /// <inheritdoc/>
    public async Task<List<HexBigInteger>> SendBatchRequestAsync(string[] addresses, BlockParameter block)
    {
        var batch = new RpcRequestResponseBatch();
        for (int i = 0; i < addresses.Length; i++)
        {
            batch.BatchItems.Add(CreateBatchItem(addresses[i], block, i));
        }

        await Client.SendBatchRequestAsync(batch).ConfigureAwait(false);
        return batch.BatchItems.Select(item => ((RpcRequestResponseBatchItem<EthGetBalance, HexBigInteger>)item).Response).ToList();
    }

    /// <inheritdoc/>
    public Task<List<HexBigInteger>> SendBatchRequestAsync(params string[] addresses) =>
        SendBatchRequestAsync(addresses, DefaultBlock);
}
