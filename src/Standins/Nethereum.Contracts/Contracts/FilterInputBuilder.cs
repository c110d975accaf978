using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

/// <summary>Filters by contract.</summary>
public class FilterInputBuilder
{
    /// <summary>All events of a contract, of the whole chain unless told otherwise.</summary>
    public static NewFilterInput GetDefaultFilterInput(string address, BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        GetDefaultFilterInput(string.IsNullOrEmpty(address) ? null : [address], fromBlock, toBlock);

    /// <summary>All events of some contracts; null for all.</summary>
    public static NewFilterInput GetDefaultFilterInput(string[] addresses, BlockParameter fromBlock = null, BlockParameter toBlock = null) => new()
    {
        FromBlock = fromBlock ?? BlockParameter.CreateEarliest(),
        ToBlock = toBlock ?? BlockParameter.CreateLatest(),
        Address = addresses,
    };
}
