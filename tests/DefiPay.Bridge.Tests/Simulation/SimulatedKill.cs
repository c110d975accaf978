namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>The program ended here.</summary>
internal sealed class SimulatedKill() : Exception("killed");
