namespace DefiPay.Api.Nodes;

/// <summary>Names what one log of a chain stands for: an event or a transfer.</summary>
public readonly record struct LogKey(string ChainId, long BlockNumber, int LogIndex);
