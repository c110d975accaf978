using System.IO;
using System.Net.Sockets;
using DefiPay.Chains;
using Npgsql;

namespace DefiPay.Store;

/// <summary>Turns the database's exceptions into the two kinds that callers know; Npgsql's own types stay in this room.</summary>
internal static class StoreErrors
{
    public static async Task TranslateAsync(Func<Task> work) => await TranslateAsync(async () =>
    {
        await work();
        return true;
    });

    public static async Task<T> TranslateAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (PostgresException e) when (MayPass(e.SqlState))
        {
            throw new RetryableException($"The database could not do it now: {e.MessageText} ({e.SqlState}).", e);
        }
        catch (PostgresException e)
        {
            throw new PermanentException($"The database refused: {e.MessageText} ({e.SqlState}).", e);
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or IOException or TimeoutException)
        {
            throw new RetryableException("The database cannot be reached: " + Innermost(e) + ". Is it running, and does DEFIPAY_DATABASE (if set) name the right host, port, user and database?", e);
        }
    }

    // Connection trouble (08), out of resources or disk (53), a server that stops or starts (57P), conflicts (40).
    private static bool MayPass(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("40", StringComparison.Ordinal) || state == "55P03";

    private static string Innermost(Exception e)
    {
        while (e.InnerException is not null)
            e = e.InnerException;
        return e.Message.TrimEnd('.');
    }
}
