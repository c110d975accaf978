namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>Connections to the simulated chains, as a service opens them.</summary>
internal sealed class SimulatedNodes(BridgeConnections connections) : IBridgeNodes
{
    public BridgeConnections Connections => connections;

    public Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }
}
