using DefiPay.Store.Reads;

namespace DefiPay.Store.Writes;

/// <summary>What an indexer says about itself.</summary>
/// <param name="HeadBlock">The newest block that the node told of.</param>
/// <param name="NextBlockAt">The time of the first block that is not stored yet; null when there is none or it is not known.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Message">Null, or what is wrong in words.</param>
public sealed record IndexStatusUpdate(ulong HeadBlock, DateTimeOffset? NextBlockAt, IndexState State, string? Message);
