using System.Numerics;
using Npgsql;
using NpgsqlTypes;

namespace DefiPay.Store.Bridge;

/// <summary>
/// Short ways to say a parameter. Unsigned numbers of 64 and 256 bits travel as numeric, by a name of their own: as an overload it would
/// take every integer, and a column that is compared with a numeric finds no index.
/// </summary>
internal static class BridgeCommand
{
    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, string name, object value)
    {
        command.Parameters.AddWithValue(name, value);
        return command;
    }

    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, string name, byte[]? value)
    {
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Bytea) { Value = (object?)value ?? DBNull.Value });
        return command;
    }

    public static NpgsqlBatchCommand WithNumeric(this NpgsqlBatchCommand command, string name, BigInteger value)
    {
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Numeric) { Value = value });
        return command;
    }

    public static NpgsqlCommand With(this NpgsqlCommand command, string name, object value)
    {
        command.Parameters.AddWithValue(name, value);
        return command;
    }

    public static NpgsqlCommand With(this NpgsqlCommand command, string name, byte[]? value)
    {
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Bytea) { Value = (object?)value ?? DBNull.Value });
        return command;
    }

    public static NpgsqlCommand WithNumeric(this NpgsqlCommand command, string name, BigInteger value)
    {
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Numeric) { Value = value });
        return command;
    }

    public static NpgsqlCommand WithText(this NpgsqlCommand command, string name, string? value)
    {
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value });
        return command;
    }

    public static ulong UInt64(this NpgsqlDataReader row, int column) => (ulong)row.GetFieldValue<BigInteger>(column);
}
