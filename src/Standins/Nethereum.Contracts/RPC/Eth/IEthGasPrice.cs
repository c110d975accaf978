using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth;

/// <summary>What the node suggests to pay for gas, in wei.</summary>
public interface IEthGasPrice : IGenericRpcRequestResponseHandlerNoParam<HexBigInteger>
{
}
