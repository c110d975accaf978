namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>What a transaction did.</summary>
internal sealed record Applied<TState>(TState After, string? Error, IReadOnlyList<(string Name, Dictionary<string, string> Arguments)> Logs);
