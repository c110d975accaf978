using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

public static partial class EventExtensions
{
    /// <summary>Topics of an event.</summary>
    public static EventTopicBuilder GetTopicBuilder(this EventABI eventABI) => new(eventABI);

    /// <summary>A filter of this event in all contracts.</summary>
    public static NewFilterInput CreateFilterInput(this EventABI eventABI, BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        eventABI.CreateFilterInput((string[])null, fromBlock, toBlock);

    /// <summary>A filter of this event in a contract.</summary>
    public static NewFilterInput CreateFilterInput(this EventABI eventABI, string contractAddress, BlockParameter fromBlock = null, BlockParameter toBlock = null) =>
        eventABI.CreateFilterInput(string.IsNullOrEmpty(contractAddress) ? null : [contractAddress], fromBlock, toBlock);

    /// <summary>A filter of this event in some contracts; null for all.</summary>
    public static NewFilterInput CreateFilterInput(this EventABI eventABI, string[] contractAddress, BlockParameter fromBlock = null, BlockParameter toBlock = null)
    {
        NewFilterInput filter = FilterInputBuilder.GetDefaultFilterInput(contractAddress, fromBlock, toBlock);
        filter.Topics = eventABI.GetTopicBuilder().GetSignatureTopicAsTheOnlyTopic();
        return filter;
    }

    /// <summary>Whether a filter is of this event and, where named, of this contract.</summary>
    public static bool IsFilterInputForEvent(this EventABI eventABI, string contractAddress, NewFilterInput filterInput) =>
        IsFilterInputForContractAddress(contractAddress, filterInput)
        && (eventABI.IsAnonymous || (filterInput.Topics is { Length: > 0 } && eventABI.IsTopicSignatureForEvent(filterInput.Topics[0])));

    /// <summary>Whether a filter is of this contract; without an address, any filter is.</summary>
    public static bool IsFilterInputForContractAddress(string contractAdress, NewFilterInput filterInput) =>
        string.IsNullOrEmpty(contractAdress)
        || filterInput.Address is null or { Length: 0 }
        || filterInput.Address.Contains(contractAdress, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a topic, or one of an array of topics, is the event's signature.</summary>
    public static bool IsTopicSignatureForEvent(this EventABI eventABI, object topic) => topic switch
    {
        object[] several => several.Any(eventABI.IsTopicSignatureForEvent),
        null => false,
        _ => eventABI.Sha3Signature.IsTheSameHex(topic.ToString()),
    };
}
