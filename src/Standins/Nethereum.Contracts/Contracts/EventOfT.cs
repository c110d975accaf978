using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Newtonsoft.Json.Linq;

namespace Nethereum.Contracts;

/// <summary>An event by its annotated class.</summary>
public class Event<TEventMessage> : EventBase
    where TEventMessage : IEventDTO, new()
{
    /// <summary>An event of a contract.</summary>
    public Event(Contract contract)
        : this(contract.Eth.Client, contract.Address)
    {
    }

    /// <summary>An event of the contract at an address; null for all contracts.</summary>
    public Event(IClient client, string contractAddress)
        : base(client, contractAddress, typeof(TEventMessage))
    {
    }

    /// <summary>An event of all contracts.</summary>
    public Event(IClient client)
        : this(client, null)
    {
    }

    /// <summary>The events of this kind among logs, decoded.</summary>
    public static List<EventLog<TEventMessage>> DecodeAllEvents(FilterLog[] logs) => logs.DecodeAllEvents<TEventMessage>();

    /// <summary>A log decoded; null if it is of another event.</summary>
    public static EventLog<TEventMessage> DecodeEvent(FilterLog log) => log.DecodeEvent<TEventMessage>();

    /// <summary>The event's ABI.</summary>
    public static EventABI GetEventABI() => ABITypedRegistry.GetEvent<TEventMessage>();

    /// <summary>The logs of this event, decoded.</summary>
    public List<EventLog<TEventMessage>> DecodeAllEventsForEvent(JArray logs) => EventABI.DecodeAllEvents<TEventMessage>(logs);

    /// <summary>The logs of this event, decoded.</summary>
    public List<EventLog<TEventMessage>> DecodeAllEventsForEvent(FilterLog[] logs) => EventABI.DecodeAllEvents<TEventMessage>(logs);

    /// <summary>Asks for all that match a filter.</summary>
    /// <exception cref="FilterInputNotForEventException">The filter is for another event or contract.</exception>
    public async Task<List<EventLog<TEventMessage>>> GetAllChangesAsync(NewFilterInput filterInput)
    {
        if (!EventABI.IsFilterInputForEvent(ContractAddress, filterInput))
        {
            throw new FilterInputNotForEventException();
        }

        return DecodeAllEventsForEvent(await EthGetLogs.SendRequestAsync(filterInput).ConfigureAwait(false));
    }

    /// <summary>Asks for all of a filter.</summary>
    public async Task<List<EventLog<TEventMessage>>> GetAllChangesAsync(HexBigInteger filterId) =>
        DecodeAllEventsForEvent(await EthFilterLogs.SendRequestAsync(filterId).ConfigureAwait(false));

    /// <summary>Asks for what is new in a filter.</summary>
    public async Task<List<EventLog<TEventMessage>>> GetFilterChangesAsync(HexBigInteger filterId) =>
        DecodeAllEventsForEvent(await EthGetFilterChanges.SendRequestAsync(filterId).ConfigureAwait(false));
}
