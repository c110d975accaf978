using Npgsql;

namespace DefiPay.Store.Postgres;

/// <summary>Connection strings that people write.</summary>
public static class PostgresConnectionString
{
    /// <summary>Checks the form of one; nothing is connected.</summary>
    /// <param name="text">What was written. It may hold a password and is not repeated.</param>
    /// <param name="source">Where it was written, for the message.</param>
    /// <exception cref="PostgresUnavailableException">It is none.</exception>
    public static void Check(string text, string source)
    {
        string? problem = null;
        try
        {
            problem = string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Host) ? "it names no Host" : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            problem = "it has words or values that Npgsql does not know";
        }

        if (problem is not null)
        {
            throw new PostgresUnavailableException(
                $"{source} is no connection string: {problem}. Accepted is for example Host=127.0.0.1;Port=5432;Username=me;Password=secret;Database=defipay.");
        }
    }
}
