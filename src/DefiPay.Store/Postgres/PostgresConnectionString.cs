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

    /// <summary>Asks the server once whether it would let us in. That it does not answer is no fault: who works on it waits for it.</summary>
    /// <param name="text">The connection string.</param>
    /// <param name="source">Where it was written, for the message.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PostgresUnavailableException">The server refuses the user, the password or the database.</exception>
    public static async Task RequireAccessAsync(string text, string source, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(text);
            await connection.OpenAsync(cancellationToken);
        }
        catch (PostgresException e) when (IsRefusal(e.SqlState))
        {
            throw new PostgresUnavailableException($"The Postgres that {source} names refuses: {e.MessageText} ({e.SqlState}). Accepted are a user, a password and a database that are there.", e);
        }
        catch (Exception e) when (e is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException)
        {
            // Not there yet: see above.
        }
    }

    // The user or the password (28), the database (3D).
    private static bool IsRefusal(string state) => state.StartsWith("28", StringComparison.Ordinal) || state.StartsWith("3D", StringComparison.Ordinal);
}
