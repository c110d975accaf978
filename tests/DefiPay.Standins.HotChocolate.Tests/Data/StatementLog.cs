using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DefiPay.Standins.HotChocolate.Tests.Data;

/// <summary>What was sent to the database.</summary>
public sealed class StatementLog : DbCommandInterceptor
{
    public List<string> Statements { get; } = [];

    public List<object?> Parameters { get; } = [];

    public void Clear()
    {
        Statements.Clear();
        Parameters.Clear();
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Statements.Add(command.CommandText);
        Parameters.AddRange(command.Parameters.Cast<DbParameter>().Select(p => p.Value));
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
