using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

/// <summary>An event by its ABI.</summary>
public class Event : EventBase
{
    /// <summary>An event of a contract.</summary>
    public Event(Contract contract, EventABI eventABI)
        : base(contract.Eth.Client, contract.Address, eventABI)
    {
    }

    /// <summary>An event of the contract at an address; null for all contracts.</summary>
    public Event(IClient client, string contractAddress, EventABI eventABI)
        : base(client, contractAddress, eventABI)
    {
    }

    /// <summary>Asks for all that match a filter.</summary>
    public async Task<List<EventLog<T>>> GetAllChangesAsync<T>(NewFilterInput filterInput)
        where T : new() => DecodeAllEventsForEvent<T>(await EthGetLogs.SendRequestAsync(filterInput).ConfigureAwait(false));

    /// <summary>Asks for all of a filter.</summary>
    public async Task<List<EventLog<T>>> GetAllChangesAsync<T>(HexBigInteger filterId)
        where T : new() => DecodeAllEventsForEvent<T>(await EthFilterLogs.SendRequestAsync(filterId).ConfigureAwait(false));

    /// <summary>Asks for what is new in a filter.</summary>
    public async Task<List<EventLog<T>>> GetFilterChangesAsync<T>(HexBigInteger filterId)
        where T : new() => DecodeAllEventsForEvent<T>(await EthGetFilterChanges.SendRequestAsync(filterId).ConfigureAwait(false));

    /// <summary>Asks for all that match a filter; the parameters in order.</summary>
    public async Task<List<EventLog<List<ParameterOutput>>>> GetAllChangesDefaultAsync(NewFilterInput filterInput) =>
        DecodeAllEventsDefaultForEvent(await EthGetLogs.SendRequestAsync(filterInput).ConfigureAwait(false));

    /// <summary>The logs of this event, decoded.</summary>
    public List<EventLog<T>> DecodeAllEventsForEvent<T>(FilterLog[] logs)
        where T : new() => EventABI.DecodeAllEvents<T>(logs);

    /// <summary>The logs of this event, with their parameters in order.</summary>
    public List<EventLog<List<ParameterOutput>>> DecodeAllEventsDefaultForEvent(FilterLog[] logs) => EventABI.DecodeAllEventsDefaultTopics(logs);
}
