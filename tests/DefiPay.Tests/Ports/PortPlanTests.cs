using System.Net;
using System.Net.Sockets;
using DefiPay.Ports;

namespace DefiPay.Tests.Ports;

public sealed class PortPlanTests
{
    [Fact]
    public void RequireFree_TakenPort_NamesItsHolderAndTheOption()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        WrongUseException refusal = Assert.Throws<WrongUseException>(() => PortPlan.RequireFree(port, "the API"));
        Assert.Contains($"Port {port}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"process {Environment.ProcessId}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--ports 0", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_Base_MovesAll() => Assert.Equal(new PortPlan(41000, 41001, 41002, 41003), PortPlan.From(41000));

    [Fact]
    public void From_Zero_TakesFourDifferentFreePorts()
    {
        PortPlan plan = PortPlan.From(0);
        Assert.Equal(4, new[] { plan.Stratis, plan.Evm, plan.Api, plan.Postgres }.Distinct().Count());
        plan.RequireFree(withPostgres: true);
    }

    [Fact]
    public void From_PrivilegedPort_SaysWhatIsAccepted() =>
        Assert.Contains("1024", Assert.Throws<WrongUseException>(() => PortPlan.From(80)).Message, StringComparison.Ordinal);
}
