using Nethereum.ABI.Model;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Filters;
using Newtonsoft.Json.Linq;

namespace Nethereum.Contracts;

/// <summary>An event of a contract, or of all contracts: filters for it, and which logs are its.</summary>
public class EventBase
{
    /// <summary>An event by its ABI; without an address, of all contracts.</summary>
    public EventBase(IClient client, string contractAddress, EventABI eventABI)
    {
        ContractAddress = contractAddress;
        EventABI = eventABI;
        EthFilterLogs = new EthGetFilterLogsForEthNewFilter(client);
        EthGetFilterChanges = new EthGetFilterChangesForEthNewFilter(client);
        EthGetLogs = new EthGetLogs(client);
        EthNewFilter = new EthNewFilter(client);
    }

    /// <summary>An event by its annotated class.</summary>
    public EventBase(IClient client, string contractAddress, Type eventABIType)
        : this(client, contractAddress, ABITypedRegistry.GetEvent(eventABIType))
    {
    }

    /// <summary>The contract; null for all.</summary>
    public string ContractAddress { get; }

    /// <summary>The event's ABI.</summary>
    public EventABI EventABI { get; }

    /// <summary>Asks for what is new in a filter.</summary>
    protected EthGetFilterChangesForEthNewFilter EthGetFilterChanges { get; }

    /// <summary>Asks for logs.</summary>
    protected EthGetLogs EthGetLogs { get; }

    /// <summary>Makes filters.</summary>
    protected EthNewFilter EthNewFilter { get; }

    /// <summary>Asks for all of a filter.</summary>
    protected EthGetFilterLogsForEthNewFilter EthFilterLogs { get; set; }

    /// <summary>The events of a kind among logs, decoded.</summary>
    public static List<EventLog<T>> DecodeAllEvents<T>(FilterLog[] logs)
        where T : new() => logs.DecodeAllEvents<T>();

    /// <summary>Makes a filter at the node, and gives its id.</summary>
    public Task<HexBigInteger> CreateFilterAsync(BlockParameter fromBlock = null) => CreateFilterAsync(CreateFilterInput(fromBlock, toBlock: null));

    /// <summary>Makes a filter of a range of blocks at the node.</summary>
    public Task<HexBigInteger> CreateFilterBlockRangeAsync(BlockParameter fromBlock, BlockParameter toBlock) => CreateFilterAsync(CreateFilterInput(fromBlock, toBlock));

    /// <summary>Makes a filter at the node.</summary>
    public Task<HexBigInteger> CreateFilterAsync(NewFilterInput newfilterInput) => EthNewFilter.SendRequestAsync(newfilterInput);

    /// <summary>A filter of all of this event.</summary>
    public NewFilterInput CreateFilterInput(BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        EventABI.CreateFilterInput(ContractAddress, fromBlock, toBlock);

    /// <summary>A filter by the first indexed parameter; null for any.</summary>
    public NewFilterInput CreateFilterInput<T>(T firstIndexedParameterValue, BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        Filter(Topics.GetTopics(firstIndexedParameterValue), fromBlock, toBlock);

    /// <summary>A filter by the first two indexed parameters; null for any.</summary>
    public NewFilterInput CreateFilterInput<T1, T2>(T1 firstIndexedParameterValue, T2 secondIndexedParameterValue, BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        Filter(Topics.GetTopics(firstIndexedParameterValue, secondIndexedParameterValue), fromBlock, toBlock);

    /// <summary>A filter by three indexed parameters; null for any.</summary>
    public NewFilterInput CreateFilterInput<T1, T2, T3>(T1 firstIndexedParameterValue, T2 secondIndexedParameterValue, T3 thirdIndexedParameterValue, BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        Filter(Topics.GetTopics(firstIndexedParameterValue, secondIndexedParameterValue, thirdIndexedParameterValue), fromBlock, toBlock);

    /// <summary>A filter by several values of the first indexed parameter.</summary>
    public NewFilterInput CreateFilterInput<T>(T[] firstIndexedParameterValues, BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        Filter(Topics.GetTopics(firstIndexedParameterValues), fromBlock, toBlock);

    /// <summary>A filter by several values of the first two indexed parameters.</summary>
    public NewFilterInput CreateFilterInput<T1, T2>(T1[] firstIndexedParameterValues, T2[] secondIndexedParameterValues, BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        Filter(Topics.GetTopics(firstIndexedParameterValues, secondIndexedParameterValues), fromBlock, toBlock);

    /// <summary>A filter by several values of three indexed parameters.</summary>
    public NewFilterInput CreateFilterInput<T1, T2, T3>(T1[] firstIndexedParameterValues, T2[] secondIndexedParameterValues, T3[] thirdIndexedParameterValues, BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        Filter(Topics.GetTopics(firstIndexedParameterValues, secondIndexedParameterValues, thirdIndexedParameterValues), fromBlock, toBlock);

    /// <summary>A filter by several values of the first indexed parameter.</summary>
    public NewFilterInput CreateFilterInput(object[] filterTopic1, BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        Filter(Topics.GetTopics(filterTopic1), fromBlock, toBlock);

    /// <summary>A filter by several values of the first two indexed parameters.</summary>
    public NewFilterInput CreateFilterInput(object[] filterTopic1, object[] filterTopic2, BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        Filter(Topics.GetTopics(filterTopic1, filterTopic2), fromBlock, toBlock);

    /// <summary>A filter by several values of three indexed parameters.</summary>
    public NewFilterInput CreateFilterInput(object[] filterTopic1, object[] filterTopic2, object[] filterTopic3, BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        Filter(Topics.GetTopics(filterTopic1, filterTopic2, filterTopic3), fromBlock, toBlock);

    /// <summary>Whether a log is of this event.</summary>
    public bool IsLogForEvent(JToken log) => EventABI.IsLogForEvent(log);

    /// <summary>Whether a log is of this event.</summary>
    public bool IsLogForEvent(FilterLog log) => EventABI.IsLogForEvent(log);

    /// <summary>The logs of this event.</summary>
    public FilterLog[] GetLogsForEvent(JArray logs) => EventABI.GetLogsForEvent(logs);

    private EventTopicBuilder Topics => new(EventABI);

    private NewFilterInput Filter(object[] topics, BlockParameter fromBlock, BlockParameter toBlock)
    {
        NewFilterInput filter = FilterInputBuilder.GetDefaultFilterInput(ContractAddress, fromBlock, toBlock);
        filter.Topics = topics;
        return filter;
    }
}
