using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth;

/// <summary>What the node suggests to tip, in wei per gas.</summary>
public interface IEthMaxPriorityFeePerGas : IGenericRpcRequestResponseHandlerNoParam<HexBigInteger>
{
}
