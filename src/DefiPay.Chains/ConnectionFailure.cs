using System.Net.Sockets;

namespace DefiPay.Chains;

/// <summary>Tells a connection that broke from other failures.</summary>
public static class ConnectionFailure
{
    /// <summary>
    /// Whether the other side could not be reached or went away. HttpClient wraps these as HttpRequestException, but not all:
    /// a socket that is closed between the connect and the first byte comes out of its connection pool as it is.
    /// </summary>
    public static bool Is(Exception failure) => failure is HttpRequestException or IOException or SocketException;
}
