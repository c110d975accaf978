using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DefiPay.Ports;

/// <summary>The loopback ports of one program.</summary>
/// <param name="Stratis">Stratis node's REST API.</param>
/// <param name="Evm">EVM node's JSON-RPC.</param>
/// <param name="Api">GraphQL, health and the start page.</param>
/// <param name="Postgres">The private Postgres, for people with `psql`.</param>
public sealed record PortPlan(int Stratis, int Evm, int Api, int Postgres)
{
    /// <summary>38223, 8545, 5080 and 25432.</summary>
    public static readonly PortPlan Default = new(38223, 8545, 5080, 25432);

    // Below those that systems give to outgoing connections, any of which could take a chosen one before its server listens.
    private const int FreePortMin = 10_000;
    private const int FreePortMax = 32_767;
    private const int AttemptsMax = 100;

    /// <summary>
    /// What `--ports` asks for: null the defaults; a base moves all (base Stratis, +1 EVM, +2 API, +3 Postgres);
    /// 0 takes any that are free.
    /// </summary>
    public static PortPlan From(int? asked) => asked switch
    {
        null => Default,
        0 => AnyFree(),
        >= 1024 and <= 65532 => new PortPlan(asked.Value, asked.Value + 1, asked.Value + 2, asked.Value + 3),
        _ => throw new WrongUseException($"--ports {asked}: the base must lie between 1024 and 65532 (four ports from there are used), or be 0 for any free ports."),
    };

    /// <summary>Fails with the holder's name when one of the ports is taken.</summary>
    public void RequireFree(bool withPostgres)
    {
        RequireFree(Stratis, "the Stratis devnet");
        RequireFree(Evm, "the EVM devnet");
        RequireFree(Api, "the API");
        if (withPostgres)
        {
            RequireFree(Postgres, "the private Postgres");
        }
    }

    /// <summary>Fails with the holder's name when the port is taken.</summary>
    public static void RequireFree(int port, string what)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            string holder = PortHolder.Describe(port) is { } description ? $" by {description}" : "";
            throw new WrongUseException(string.Create(
                CultureInfo.InvariantCulture,
                $"Port {port}, wanted for {what}, is taken{holder}. End that program, or move all our ports: --ports 0 takes free ones."), e);
        }
        catch (SocketException e)
        {
            throw new WrongUseException(string.Create(CultureInfo.InvariantCulture, $"Port {port}, wanted for {what}, cannot be used: {e.Message}"), e);
        }
    }

    // All are open at once while they are chosen, so that they differ.
    private static PortPlan AnyFree()
    {
        var listeners = new List<TcpListener>();
        try
        {
            while (listeners.Count < 4)
            {
                listeners.Add(ListenAnywhere());
            }

            int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
            return new PortPlan(ports[0], ports[1], ports[2], ports[3]);
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    private static TcpListener ListenAnywhere()
    {
        for (int attempt = 1; ; attempt++)
        {
            var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(FreePortMin, FreePortMax + 1));
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
