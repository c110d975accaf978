namespace DefiPay.Chains.Stratis;

/// <summary>What a node says of itself.</summary>
/// <param name="Network">Its network's name: <c>CirrusDev</c>.</param>
/// <param name="Height">Height of its newest block.</param>
/// <param name="State">What it is doing; <c>Started</c> when it serves.</param>
public sealed record NodeStatus(string Network, ulong Height, string State);
