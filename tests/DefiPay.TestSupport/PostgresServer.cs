using DefiPay.Store.Postgres;

namespace DefiPay.TestSupport;

/// <summary>
/// The one Postgres of a test process: the server that DEFIPAY_DATABASE names, else a throw-away one on a Unix socket, started by
/// the product's own code on first use. It ends, and its folder goes, when the process ends.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<Task<string>> Start = new(StartAsync);

    /// <summary>Connection string of a database in which others can be created.</summary>
    public static Task<string> ConnectionStringAsync() => Start.Value;

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("DEFIPAY_DATABASE") is { Length: > 0 } external)
        {
            return external;
        }

        var options = new PrivatePostgresOptions { Folder = Directory.CreateTempSubdirectory("dp-").FullName, ThrowAway = true };

        // Nobody disposes it: the end of the process closes the pipe that keeps the server alive.
        PrivatePostgres server = await PrivatePostgres.StartAsync(options, TimeProvider.System);
        return server.ConnectionString;
    }
}
