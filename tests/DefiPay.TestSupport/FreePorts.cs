using System.Net;
using System.Net.Sockets;

namespace DefiPay.TestSupport;

/// <summary>
/// Loopback ports that nobody has at the moment, for servers that must come back on the same one. They lie below those that systems give to
/// outgoing connections and to listeners that take any: one of these could take a port while its server is not there.
/// </summary>
public static class FreePorts
{
    private const int Lowest = 10_000;
    private const int Highest = 32_767;
    private const int AttemptsMax = 100;

    /// <summary>A number of ports that differ.</summary>
    public static int[] Take(int count)
    {
        var listeners = new List<TcpListener>();
        try
        {
            while (listeners.Count < count)
            {
                listeners.Add(Listen());
            }

            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose()); // All open at once until here, so that they differ.
        }
    }

    private static TcpListener Listen()
    {
        for (int attempt = 1; ; attempt++)
        {
            // Not seeded: test processes that look at the same time must not find the same ones.
            var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(Lowest, Highest + 1));
            try
            {
                listener.Start();
                return listener;
            }
            catch (SocketException) when (attempt < AttemptsMax)
            {
                listener.Dispose();
            }
        }
    }
}
