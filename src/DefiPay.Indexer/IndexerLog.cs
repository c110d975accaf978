using DefiPay.Chains;
using DefiPay.Store.Reads;
using Microsoft.Extensions.Logging;

namespace DefiPay.Indexer;

/// <summary>What an indexer logs: changes of state, ids 3100 to 3199.</summary>
internal static partial class IndexerLog
{
    [LoggerMessage(EventId = 3101, Level = LogLevel.Information, Message = "Chain {ChainId} is {State} at block {BlockNumber}")]
    public static partial void StateChanged(ILogger logger, ChainId chainId, IndexState state, ulong blockNumber);

    [LoggerMessage(EventId = 3102, Level = LogLevel.Warning, Message = "Chain {ChainId} reorganised: dropped {BlockCount} blocks back to {AncestorNumber}")]
    public static partial void ReorgHandled(ILogger logger, ChainId chainId, long blockCount, long ancestorNumber);

    [LoggerMessage(EventId = 3103, Level = LogLevel.Error, Message = "Chain {ChainId} is stalled: {Reason}")]
    public static partial void Stalled(ILogger logger, ChainId chainId, string reason);

    [LoggerMessage(EventId = 3104, Level = LogLevel.Information, Message = "Chain {ChainId}: {ContractCount} newly registered contracts are indexed")]
    public static partial void ContractsAdopted(ILogger logger, ChainId chainId, int contractCount);

    [LoggerMessage(EventId = 3105, Level = LogLevel.Warning, Message = "Chain {ChainId} cannot be indexed now: {Reason} Trying again, at most every {PauseSeconds} s")]
    public static partial void WaitingToRetry(ILogger logger, ChainId chainId, string reason, double pauseSeconds);

    [LoggerMessage(EventId = 3106, Level = LogLevel.Information, Message = "Chain {ChainId} can be indexed again")]
    public static partial void Recovered(ILogger logger, ChainId chainId);

    [LoggerMessage(EventId = 3107, Level = LogLevel.Error, Message = "Chain {ChainId}: the index met something it does not understand and tries again")]
    public static partial void Unexpected(ILogger logger, ChainId chainId, Exception exception);

    [LoggerMessage(EventId = 3108, Level = LogLevel.Debug, Message = "Chain {ChainId}: the reason could not be written into its status: {Reason}")]
    public static partial void StatusNotWritten(ILogger logger, ChainId chainId, string reason);

    [LoggerMessage(EventId = 3110, Level = LogLevel.Debug, Message = "Chain {ChainId}: {Reason}")]
    public static partial void Overtaken(ILogger logger, ChainId chainId, string reason);

    [LoggerMessage(EventId = 3109, Level = LogLevel.Debug, Message = "Chain {ChainId}: the indexer has stopped")]
    public static partial void Stopped(ILogger logger, ChainId chainId);
}
