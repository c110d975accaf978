using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using Microsoft.Extensions.Logging;

namespace DefiPay.Bridge;

/// <summary>What parties of the bridge log: changes of state, ids 3300 to 3399.</summary>
internal static partial class BridgeLog
{
    [LoggerMessage(EventId = 3301, Level = LogLevel.Warning, Message = "Chain {ChainId} reorganised: left {BlockCount} blocks that were not final, back to {AncestorNumber}")]
    public static partial void ForkLeft(ILogger logger, ChainId chainId, ulong blockCount, ulong ancestorNumber);

    [LoggerMessage(EventId = 3302, Level = LogLevel.Error, Message = "Chain {ChainId} is no longer followed: {Reason}")]
    public static partial void Stalled(ILogger logger, ChainId chainId, string reason);

    [LoggerMessage(EventId = 3303, Level = LogLevel.Error, Message = "Chain {ChainId}: transfer {TransferId} of transaction {TxHash} is refused: {Reason}")]
    public static partial void DepositRefused(ILogger logger, ChainId chainId, TransferId transferId, string txHash, string reason);

    [LoggerMessage(EventId = 3304, Level = LogLevel.Information, Message = "{Party} attested transfer {TransferId} for epoch {Epoch}")]
    public static partial void Attested(ILogger logger, string party, TransferId transferId, ulong epoch);

    [LoggerMessage(EventId = 3305, Level = LogLevel.Information, Message = "{Party} sent {Kind} {TxHash} for transfer {TransferId} to {ChainId}")]
    public static partial void Sent(ILogger logger, string party, string kind, string txHash, TransferId? transferId, ChainId chainId);

    [LoggerMessage(EventId = 3306, Level = LogLevel.Warning, Message = "{Party}: transaction {TxHash} on {ChainId} gives way to another: {Reason}")]
    public static partial void Replaced(ILogger logger, string party, string txHash, ChainId chainId, string reason);

    [LoggerMessage(EventId = 3307, Level = LogLevel.Warning, Message = "{Party}: transaction {TxHash} on {ChainId} failed: {Reason}")]
    public static partial void Failed(ILogger logger, string party, string txHash, ChainId chainId, string reason);

    [LoggerMessage(EventId = 3308, Level = LogLevel.Error, Message = "{Party} signs nothing: {Reason}")]
    public static partial void SignsNothing(ILogger logger, string party, string reason);

    [LoggerMessage(EventId = 3309, Level = LogLevel.Information, Message = "{Party} signs again")]
    public static partial void SignsAgain(ILogger logger, string party);

    [LoggerMessage(EventId = 3310, Level = LogLevel.Warning, Message = "{Party}: {Work} cannot go on now: {Reason} Trying again, at most every {PauseSeconds} s")]
    public static partial void WaitingToRetry(ILogger logger, string party, string work, string reason, double pauseSeconds);

    [LoggerMessage(EventId = 3311, Level = LogLevel.Information, Message = "{Party}: {Work} goes on")]
    public static partial void Recovered(ILogger logger, string party, string work);

    [LoggerMessage(EventId = 3312, Level = LogLevel.Error, Message = "{Party}: {Work} met something it does not understand and tries again")]
    public static partial void Unexpected(ILogger logger, string party, string work, Exception exception);

    [LoggerMessage(EventId = 3313, Level = LogLevel.Debug, Message = "{Party}: {Work} has stopped")]
    public static partial void Stopped(ILogger logger, string party, string work);

    [LoggerMessage(EventId = 3314, Level = LogLevel.Information, Message = "Transfer {TransferId} waits for {WaitingFor}")]
    public static partial void Waiting(ILogger logger, TransferId transferId, string waitingFor);

    [LoggerMessage(EventId = 3315, Level = LogLevel.Warning, Message = "Validator {Url} said something wrong of transfer {TransferId}: {Reason}")]
    public static partial void ValidatorWrong(ILogger logger, string url, TransferId transferId, string reason);

    [LoggerMessage(EventId = 3316, Level = LogLevel.Information, Message = "{Party} serves its attestations at {Url}")]
    public static partial void Serving(ILogger logger, string party, string url);

    [LoggerMessage(EventId = 3317, Level = LogLevel.Information, Message = "Chain {ChainId}: transfer {TransferId} of transaction {TxHash} fits the configuration now and is no longer refused")]
    public static partial void DepositAccepted(ILogger logger, ChainId chainId, TransferId transferId, string txHash);
}
