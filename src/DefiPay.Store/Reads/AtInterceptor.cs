using System.Data.Common;
using System.Globalization;
using DefiPay.Chains;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace DefiPay.Store.Reads;

/// <summary>
/// Tells the views of the past which moment is meant: one statement put in front of every command, in the same round trip.
/// A command that lacks it fails, because the settings have no default; it can never read the present by mistake.
/// </summary>
/// <remarks>
/// The same statement reads how far the index reaches, so that asking for a later moment is an error instead of the newest state.
/// </remarks>
internal sealed class AtInterceptor : DbCommandInterceptor
{
    private const string Prefix =
        "select set_config('defipay.at_chain', @at_chain, true), set_config('defipay.at_block', @at_block, true), "
        + "(select current_block from defipay.index_cursor where chain_id = @at_chain);\n";

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        SetMoment(command, Moment(eventData.Context));
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        SetMoment(command, Moment(eventData.Context));
        return ValueTask.FromResult(result);
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        var at = Moment(eventData.Context);
        try
        {
            result.Read();
            CheckReach(at, result.IsDBNull(2) ? null : result.GetInt64(2));
            result.NextResult();
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        var at = Moment(eventData.Context);
        try
        {
            await result.ReadAsync(cancellationToken);
            CheckReach(at, result.IsDBNull(2) ? null : result.GetInt64(2));
            await result.NextResultAsync(cancellationToken);
            return result;
        }
        catch
        {
            await result.DisposeAsync();
            throw;
        }
    }

    private static BlockPoint Moment(object? context) =>
        (context as ReadContext)?.At ?? throw new InvalidOperationException("A context over the past was used without its moment.");

    private static void SetMoment(DbCommand command, BlockPoint at)
    {
        command.CommandText = Prefix + command.CommandText;
        command.Parameters.Add(new NpgsqlParameter("at_chain", at.ChainId.Value));
        command.Parameters.Add(new NpgsqlParameter("at_block", Math.Min(at.Block, long.MaxValue).ToString(CultureInfo.InvariantCulture)));
    }

    private static void CheckReach(BlockPoint at, long? indexed)
    {
        if (indexed is null)
            throw new BlockPointException(at, null, $"at: the chain {at.ChainId} is not indexed here.");
        if (indexed < 0 || at.Block > (ulong)indexed)
            throw new BlockPointException(at, indexed, $"at: block {at.Block} of {at.ChainId} is above the indexed block {indexed}.");
    }
}
