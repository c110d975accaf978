using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Infrastructure;

namespace Nethereum.RPC.Eth;

/// <summary>Whether the node is catching up, and how far it is.</summary>
public interface IEthSyncing : IGenericRpcRequestResponseHandlerNoParam<object>
{
    /// <summary>Asks the node.</summary>
    new Task<SyncingOutput> SendRequestAsync(object id = null);
}
