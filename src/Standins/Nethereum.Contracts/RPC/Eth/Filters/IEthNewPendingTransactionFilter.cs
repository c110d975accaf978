using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth.Filters;

/// <summary>Makes a filter of pending transactions.</summary>
public interface IEthNewPendingTransactionFilter : IGenericRpcRequestResponseHandlerNoParam<HexBigInteger>
{
}
