using System.Net;
using System.Net.Sockets;

namespace DefiPay.EndToEnd.Tests;

/// <summary>Loopback ports that nobody has at the moment, for processes that must come back on the same one.</summary>
internal static class FreePorts
{
    public static int[] Take(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        Array.ForEach(listeners, listener => listener.Start()); // All open at once, so that they differ.
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        Array.ForEach(listeners, listener => listener.Dispose());
        return ports;
    }
}
