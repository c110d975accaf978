using Nethereum.RPC;

namespace Nethereum.Contracts.Services;

/// <summary>The `eth_` methods of a node, and contracts over them.</summary>
public interface IEthApiContractService : IEthApiService
{
}
