using DefiPay.Chains;
using Npgsql;

namespace DefiPay.Store;

/// <summary>The SQL here is written for and tested on Postgres 15 to 18.</summary>
internal static class PostgresVersion
{
    public static void Check(NpgsqlConnection connection) => Check(connection.PostgreSqlVersion, connection.Host, connection.Port);

    internal static void Check(Version version, string? host, int port)
    {
        if (version.Major is >= 15 and <= 18)
            return;
        throw new PermanentException(
            $"Postgres at {host}:{port} is version {version.Major}; this program needs 15 to 18. "
            + "Name another server in DEFIPAY_DATABASE, or unset it and let the program start its own.");
    }
}
