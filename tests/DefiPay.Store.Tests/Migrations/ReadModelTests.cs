using DefiPay.Chains;
using DefiPay.Store.Reads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace DefiPay.Store.Tests.Migrations;

/// <summary>Holds the EF model against the migrated database: every view, column and type, now and in the past.</summary>
public sealed class ReadModelTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    [Fact]
    public async Task Model_AgainstMigratedDatabase_HasTheSameColumnsAndTypes()
    {
        await using var context = await fixture.Get<ReadStore>().OpenAsync(null, CancellationToken.None);
        var model = context.Model.GetEntityTypes().ToDictionary(
            entity => entity.GetViewName()!,
            entity => entity.GetProperties().Select(property => $"{property.GetColumnName()} {DatabaseType(property)}").Order().ToList());

        var database = await ReadColumnsAsync("now");

        Assert.Equal(model.Keys.Order(), database.Keys.Order());
        foreach (var (view, columns) in model)
            Assert.Equal(columns, database[view]);
    }

    [Fact]
    public async Task Past_AgainstNow_HasTheSameColumnsInTheSameTypesAndModifiers() =>
        Assert.Equal(Flatten(await ReadColumnsAsync("now")), Flatten(await ReadColumnsAsync("past")));

    [Fact]
    public async Task Model_EveryEntity_AnswersAQueryNowAndInThePast()
    {
        await RegisterAndIndexNothingAsync();
        foreach (var at in (BlockPoint?[])[null, new BlockPoint(ChainId.Parse("stratis:model-test"), 0)])
        {
            await using var context = await fixture.Get<ReadStore>().OpenAsync(at, CancellationToken.None);
            Assert.Empty(await context.Blocks.ToListAsync());
            Assert.Empty(await context.Contracts.ToListAsync());
            Assert.Empty(await context.Events.ToListAsync());
            Assert.Empty(await context.Tokens.ToListAsync());
            Assert.Empty(await context.Balances.Include(balance => balance.Token).ToListAsync());
            Assert.Empty(await context.Transfers.Include(transfer => transfer.Token).ToListAsync());
            Assert.Empty(await context.Escrows.Include(escrow => escrow.History).Include(escrow => escrow.Token).ToListAsync());
            Assert.Empty(await context.BridgeTransfers.Include(t => t.History).Include(t => t.SourceToken).Include(t => t.DestinationToken).ToListAsync());
            Assert.Empty(await context.Reserves.Include(reserve => reserve.Token).Include(reserve => reserve.Wrapped).ToListAsync());
            Assert.Single(await context.Chains.ToListAsync());
            Assert.Equal(0, (await context.ChainStatuses.SingleAsync()).IndexedBlock);
        }
    }

    private async Task RegisterAndIndexNothingAsync()
    {
        await fixture.Get<DefiPay.Store.Writes.ChainRegistry>().RegisterAsync(
            new(ChainId.Parse("stratis:model-test"), "Test", new string('0', 64), new FinalityDepths()), CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(fixture.ConnectionString);
        await using var command = source.CreateCommand("update defipay.index_cursor set current_block = 0, block_number = 0");
        await command.ExecuteNonQueryAsync();
    }

    private async Task<SortedDictionary<string, List<string>>> ReadColumnsAsync(string schema)
    {
        await using var source = NpgsqlDataSource.Create(fixture.ConnectionString);
        await using var command = source.CreateCommand("""
            select c.relname, a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
              from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = @schema and a.attnum > 0 and not a.attisdropped
            """);
        command.Parameters.AddWithValue("schema", schema);
        var columns = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (!columns.TryGetValue(reader.GetString(0), out var list))
                columns.Add(reader.GetString(0), list = []);
            list.Add(reader.GetString(1));
        }
        foreach (var list in columns.Values)
            list.Sort();
        return columns;
    }

    private static IEnumerable<string> Flatten(SortedDictionary<string, List<string>> columns) =>
        columns.SelectMany(view => view.Value.Select(column => $"{view.Key}.{column}"));

    private static string DatabaseType(IProperty property) => property.GetColumnType();
}
