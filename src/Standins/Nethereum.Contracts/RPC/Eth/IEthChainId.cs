using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth;

/// <summary>The chain's id, which signatures are bound to (EIP-155).</summary>
public interface IEthChainId : IGenericRpcRequestResponseHandlerNoParam<HexBigInteger>
{
}
