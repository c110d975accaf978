using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RPC.Eth.DTOs;
using Newtonsoft.Json.Linq;

namespace Nethereum.Contracts;

/// <summary>Logs as events. Decoding passes over logs of other events; a log that claims to be of an event and does not fit it throws.</summary>
public static partial class EventExtensions
{
    /// <summary>Whether a log is of this event.</summary>
    public static bool IsLogForEvent<TEventDTO>(this FilterLog log) => ABITypedRegistry.GetEvent<TEventDTO>().IsLogForEvent(log);

    /// <summary>Whether a log is of this event.</summary>
    public static bool IsLogForEvent<TEventDTO>(this JToken log) => ABITypedRegistry.GetEvent<TEventDTO>().IsLogForEvent(log);

    /// <summary>Whether a log is of this event.</summary>
    public static bool IsLogForEvent(this EventABI eventABI, JToken log) => eventABI.IsLogForEvent(log.ToObject<FilterLog>());

    /// <summary>Whether a log is of this event.</summary>
    public static bool IsLogForEvent(this EventABI eventABI, FilterLog log) => log.IsLogForEvent(eventABI.Sha3Signature);

    /// <summary>Whether the first topic of a log is this signature.</summary>
    public static bool IsLogForEvent(this FilterLog log, string signature) =>
        log.Topics is { Length: > 0 } && log.Topics[0]?.ToString() is { } topic && topic.IsTheSameHex(signature);

    /// <summary>The event's ABI.</summary>
    public static EventABI GetEventABI<TEventDTO>()
        where TEventDTO : IEventDTO => ABITypedRegistry.GetEvent<TEventDTO>();

    /// <summary>The event's ABI.</summary>
    public static EventABI GetEventABI<TEventDTO>(this TEventDTO eventDTO)
        where TEventDTO : IEventDTO => ABITypedRegistry.GetEvent(eventDTO.GetType());

    /// <summary>The logs of this event.</summary>
    public static FilterLog[] GetLogsForEvent(this EventABI eventABI, JArray logs) =>
        logs.ConvertToFilterLog().Where(eventABI.IsLogForEvent).ToArray();

    /// <summary>A log decoded; null if it is of another event.</summary>
    public static EventLog<TEventDTO> DecodeEvent<TEventDTO>(this FilterLog log)
        where TEventDTO : new() => ABITypedRegistry.GetEvent<TEventDTO>().DecodeEvent<TEventDTO>(log);

    /// <summary>A log decoded; null if it is of another event.</summary>
    public static EventLog<TEventDTO> DecodeEvent<TEventDTO>(this EventABI eventABI, FilterLog log)
        where TEventDTO : new() => eventABI.IsLogForEvent(log)
            ? new EventLog<TEventDTO>(new EventTopicDecoder(eventABI.IsAnonymous).DecodeTopics<TEventDTO>(log.Topics, log.Data), log)
            : null;

    /// <summary>Reads a log into the event; null if it is of another one.</summary>
    public static TEventDTO DecodeEvent<TEventDTO>(this TEventDTO eventDTO, FilterLog log)
        where TEventDTO : IEventDTO => eventDTO.DecodeEvent(ABITypedRegistry.GetEvent(eventDTO.GetType()), log);

    /// <summary>Reads a log into the event; null if it is of another one.</summary>
    public static TEventDTO DecodeEvent<TEventDTO>(this TEventDTO eventDTO, EventABI eventABI, FilterLog log)
        where TEventDTO : IEventDTO =>
        eventABI.IsLogForEvent(log) ? new EventTopicDecoder(eventABI.IsAnonymous).DecodeTopics(eventDTO, log.Topics, log.Data) : default;

    /// <summary>The events of this kind in a receipt, decoded.</summary>
    public static List<EventLog<TEventDTO>> DecodeAllEvents<TEventDTO>(this TransactionReceipt transactionReceipt)
        where TEventDTO : new() => transactionReceipt.Logs.DecodeAllEvents<TEventDTO>();

    /// <summary>The events of this kind among logs, decoded.</summary>
    public static List<EventLog<TEventDTO>> DecodeAllEvents<TEventDTO>(this FilterLog[] logs)
        where TEventDTO : new() => ABITypedRegistry.GetEvent<TEventDTO>().DecodeAllEvents<TEventDTO>(logs);

    /// <summary>The events of this kind among logs, decoded.</summary>
    public static List<EventLog<TEventDTO>> DecodeAllEvents<TEventDTO>(this List<FilterLog> logs)
        where TEventDTO : new() => logs.ToArray().DecodeAllEvents<TEventDTO>();

    /// <summary>The events of this kind among logs, decoded.</summary>
    public static List<EventLog<TEventDTO>> DecodeAllEvents<TEventDTO>(this JArray logs)
        where TEventDTO : new() => logs.ConvertToFilterLog().DecodeAllEvents<TEventDTO>();

    /// <summary>The events of this kind among logs, decoded.</summary>
    public static List<EventLog<TEventDTO>> DecodeAllEvents<TEventDTO>(this EventABI eventABI, JArray logs)
        where TEventDTO : new() => eventABI.DecodeAllEvents<TEventDTO>(logs.ConvertToFilterLog());

    /// <summary>The events of this kind among logs, decoded.</summary>
    public static List<EventLog<TEventDTO>> DecodeAllEvents<TEventDTO>(this EventABI eventABI, FilterLog[] logs)
        where TEventDTO : new() => (logs ?? []).Select(eventABI.DecodeEvent<TEventDTO>).Where(decoded => decoded is not null).ToList();

    /// <summary>The events of this kind among logs whose indexed parameters are as many as here: some events differ in nothing else.</summary>
    public static List<EventLog<TEventDTO>> DecodeAllEventsIgnoringIndexMisMatches<TEventDTO>(this FilterLog[] logs)
        where TEventDTO : class, new()
    {
        EventABI abi = ABITypedRegistry.GetEvent<TEventDTO>();
        return abi.DecodeAllEvents<TEventDTO>((logs ?? []).Where(abi.HasSameNumberOfIndexes).ToArray());
    }

    /// <summary>A log with its parameters in order; null if it is of another event.</summary>
    public static EventLog<List<ParameterOutput>> DecodeEventDefaultTopics(this EventABI eventABI, FilterLog log) => eventABI.IsLogForEvent(log)
        ? new EventLog<List<ParameterOutput>>(new EventTopicDecoder(eventABI.IsAnonymous).DecodeDefaultTopics(eventABI, log.Topics, log.Data), log)
        : null;

    /// <summary>A log with its parameters in order; null if it is of another event.</summary>
    public static EventLog<List<ParameterOutput>> DecodeEventDefaultTopics(this EventABI eventABI, JToken log) =>
        eventABI.DecodeEventDefaultTopics(log.ToObject<FilterLog>());

    /// <summary>The logs of this event, with their parameters in order.</summary>
    public static List<EventLog<List<ParameterOutput>>> DecodeAllEventsDefaultTopics(this EventABI eventABI, FilterLog[] logs) =>
        (logs ?? []).Select(eventABI.DecodeEventDefaultTopics).Where(decoded => decoded is not null).ToList();

    /// <summary>The logs of this event, with their parameters in order.</summary>
    public static List<EventLog<List<ParameterOutput>>> DecodeAllEventsDefaultTopics(this EventABI eventABI, JArray logs) =>
        eventABI.DecodeAllEventsDefaultTopics(logs.ConvertToFilterLog());

    /// <summary>Whether a log has as many indexed parameters as the event.</summary>
    public static bool HasSameNumberOfIndexes(this EventABI eventAbi, FilterLog log) =>
        log.Topics is not null && eventAbi.NumberOfIndexes == log.Topics.Length - (eventAbi.IsAnonymous ? 0 : 1);

    /// <summary>Logs as JSON.</summary>
    public static JArray ConvertToJArray(this FilterLog[] filterLogs) => JArray.FromObject(filterLogs);

    /// <summary>Logs from JSON.</summary>
    public static FilterLog[] ConvertToFilterLog(this JArray logs) => logs?.ToObject<FilterLog[]>() ?? [];

    /// <summary>A log from JSON.</summary>
    public static FilterLog ConvertToFilterLog(this JObject log) => log.ToObject<FilterLog>();

    /// <summary>Logs in the order of the chain.</summary>
    public static FilterLog[] SortLogs(this IEnumerable<FilterLog> logs) =>
        logs.OrderBy(log => log.BlockNumber.Value).ThenBy(log => log.TransactionIndex.Value).ThenBy(log => log.LogIndex.Value).ToArray();

    /// <summary>Events in the order of the chain.</summary>
    public static EventLog<TEventDTO>[] SortLogs<TEventDTO>(this IEnumerable<EventLog<TEventDTO>> events)
        where TEventDTO : IEventDTO => events.OrderBy(found => found.Log.BlockNumber.Value).ThenBy(found => found.Log.TransactionIndex.Value).ThenBy(found => found.Log.LogIndex.Value).ToArray();

    /// <summary>The first topic: the event's signature.</summary>
    public static string EventSignature(this FilterLog log) => log.GetTopic(0);

    /// <summary>A topic; null where the log has fewer.</summary>
    public static string GetTopic(this FilterLog log, int number) => log.Topics is not null && number < log.Topics.Length ? log.Topics[number]?.ToString() : null;
}
