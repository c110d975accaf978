using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth.Blocks;

/// <summary>The latest block's number.</summary>
public interface IEthBlockNumber : IGenericRpcRequestResponseHandlerNoParam<HexBigInteger>
{
}
