using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace DefiPay.Store.Writes;

/// <summary>Binary COPY: the one way rows get in, for a backfill of a million and for a block of ten.</summary>
internal static class CopyExtensions
{
    /// <summary>Copies rows into a table; no rows, no round trip.</summary>
    public static async Task CopyAsync<T>(
        this NpgsqlConnection connection, string table, string columns, IEnumerable<T> rows,
        Func<NpgsqlBinaryImporter, T, Task> write, CancellationToken cancellationToken)
    {
        using var enumerator = rows.GetEnumerator();
        if (!enumerator.MoveNext())
            return;
        await using var importer = await connection.BeginBinaryImportAsync($"copy defipay.{table} ({columns}) from stdin (format binary)", cancellationToken);
        do
        {
            await importer.StartRowAsync(cancellationToken);
            await write(importer, enumerator.Current);
        }
        while (enumerator.MoveNext());
        await importer.CompleteAsync(cancellationToken);
    }

    public static Task TextAsync(this NpgsqlBinaryImporter importer, string? value) =>
        value is null ? importer.WriteNullAsync() : importer.WriteAsync(value, NpgsqlDbType.Text);

    public static Task NumericAsync(this NpgsqlBinaryImporter importer, System.Numerics.BigInteger? value) =>
        value is { } number ? importer.WriteAsync(number, NpgsqlDbType.Numeric) : importer.WriteNullAsync();

    public static Task BigintAsync(this NpgsqlBinaryImporter importer, long value) => importer.WriteAsync(value, NpgsqlDbType.Bigint);

    public static Task IntegerAsync(this NpgsqlBinaryImporter importer, int value) => importer.WriteAsync(value, NpgsqlDbType.Integer);

    public static Task TimeAsync(this NpgsqlBinaryImporter importer, DateTimeOffset value) =>
        importer.WriteAsync(value.UtcDateTime, NpgsqlDbType.TimestampTz);

    public static Task JsonAsync(this NpgsqlBinaryImporter importer, JsonElement value) =>
        importer.WriteAsync(value.GetRawText(), NpgsqlDbType.Jsonb);
}
