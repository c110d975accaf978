using System.Numerics;
using DefiPay.Chains;
using DefiPay.Store.Reads;
using DefiPay.Store.Writes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Block = DefiPay.Chains.Block;

namespace DefiPay.Store.Tests.Reads;

public sealed class PastTests(StoreFixture fixture) : IClassFixture<StoreFixture>, IAsyncLifetime
{
    private static readonly ChainId Chain = ChainId.Parse("stratis:past-test");
    private static readonly ChainId Other = ChainId.Parse("stratis:other-test");

    private static readonly EscrowRow Escrow = new()
    {
        EscrowId = "escrow", BlockNumber = 0, Contract = "contract", Number = 0, Payer = "payer", Payee = "payee", TokenId = "token", State = EscrowState.Authorized,
        Authorized = 10, Captured = 0, Refunded = 0, Capturable = 10, FeeBps = 0, MinFeeBps = 0, MaxFeeBps = 100, FeeReceiver = null, FeeTaken = 0,
        AuthorizationExpiryBlock = 100, RefundExpiryBlock = 100,
    };

    // One balance that is 10 × the block in blocks 1 to 5, on two chains; on the other 7 × the block.
    public async Task InitializeAsync()
    {
        foreach (var (chain, factor) in new[] { (Chain, 10), (Other, 7) })
        {
            await fixture.Get<ChainRegistry>().RegisterAsync(new(chain, "Test", "genesis", new FinalityDepths()), default);
            var position = await fixture.Get<IndexStore>().ReadPositionAsync(chain, default);
            if (position.Cursor != IndexCursor.Start)
                continue;
            await using var unit = await fixture.Get<IndexStore>().BeginAsync(chain, position, default);
            await unit.AppendFactsAsync([.. Enumerable.Range(0, 6).Select(BlockAt)], [], default);
            var rows = new ProjectionRows();
            rows.Tokens.Add(new TokenRow("token", 1, "token", "T", "Token", 6, 0));
            for (var block = 1; block <= 5; block++)
                rows.Balances.Add(new BalanceRow(new BalanceKey("token", "account"), block, block * factor));
            rows.Escrows.Add(Escrow with { BlockNumber = 2 });
            rows.Escrows.Add(Escrow with { BlockNumber = 4, FeeReceiver = "receiver", Captured = 1, Capturable = 9, State = EscrowState.PartiallyCaptured });
            await unit.AppendProjectionsAsync(rows, 5, balancesToo: true, default);
            await unit.CommitAsync(new IndexCursor(5, "hash5"), new IndexStatusUpdate(6, DateTimeOffset.UnixEpoch, IndexState.Live, null), default);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Past_AlternatingWithNowOnPooledConnections_AlwaysReadsItsOwnMoment()
    {
        var random = new Random(31);
        await Parallel.ForEachAsync(Enumerable.Range(0, 400).Select(_ => random.Next(0, 6)).ToArray(), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (block, stop) =>
        {
            var chain = block % 2 == 0 ? Chain : Other;
            await using var context = await fixture.Get<ReadStore>().OpenAsync(block == 0 ? null : new BlockPoint(chain, (ulong)block), stop);
            var amount = await context.Balances.Where(balance => balance.ChainId == chain.Value).Select(balance => (BigInteger?)balance.Amount).SingleOrDefaultAsync(stop);
            Assert.Equal((BigInteger)(block == 0 ? 50 : block * (chain == Chain ? 10 : 7)), amount);
        });
    }

    [Fact]
    public async Task Past_OfOneChain_LeavesOutTheOthers()
    {
        await using var context = await fixture.Get<ReadStore>().OpenAsync(new BlockPoint(Chain, 3), default);

        var balance = await context.Balances.Include(row => row.Token).SingleAsync();
        Assert.Equal((Chain.Value, (BigInteger)30, 3L, "T"), (balance.ChainId, balance.Amount, balance.BlockNumber, balance.Token.Symbol));
        Assert.Equal(4, await context.Blocks.CountAsync());
    }

    [Fact]
    public async Task Past_ColumnThatWasNullThen_IsNull()
    {
        await using var before = await fixture.Get<ReadStore>().OpenAsync(new BlockPoint(Chain, 3), default);
        await using var after = await fixture.Get<ReadStore>().OpenAsync(new BlockPoint(Chain, 4), default);

        Assert.Null((await before.Escrows.SingleAsync()).FeeReceiver);
        Assert.Equal("receiver", (await after.Escrows.SingleAsync()).FeeReceiver);
    }

    [Fact]
    public async Task Past_BeforeARowWasBorn_LacksIt()
    {
        await using var context = await fixture.Get<ReadStore>().OpenAsync(new BlockPoint(Chain, 0), default);
        Assert.Empty(await context.Balances.ToListAsync());
    }

    [Fact]
    public async Task Past_AboveTheIndexedBlock_IsAnErrorThatNamesBoth()
    {
        await using var context = await fixture.Get<ReadStore>().OpenAsync(new BlockPoint(Chain, 6), default);

        var refusal = await Assert.ThrowsAsync<BlockPointException>(() => context.Balances.ToListAsync());
        Assert.Equal("at: block 6 of stratis:past-test is above the indexed block 5.", refusal.Message);
        Assert.Equal(5L, refusal.IndexedBlock);
    }

    [Fact]
    public async Task Past_AboveEveryBlockThatCouldBe_IsTheSameError()
    {
        await using var context = await fixture.Get<ReadStore>().OpenAsync(new BlockPoint(Chain, ulong.MaxValue), default);
        Assert.Contains("above the indexed block 5", (await Assert.ThrowsAsync<BlockPointException>(() => context.Balances.ToListAsync())).Message);
    }

    [Fact]
    public async Task Past_OfAChainThatIsNotIndexed_IsAnError()
    {
        await using var context = await fixture.Get<ReadStore>().OpenAsync(new BlockPoint(ChainId.Parse("eip155:1"), 1), default);
        Assert.Contains("eip155:1 is not indexed here", (await Assert.ThrowsAsync<BlockPointException>(() => context.Tokens.ToListAsync())).Message);
    }

    [Fact]
    public async Task Past_WithoutAMoment_NeverReads()
    {
        await using var context = await fixture.Get<IServiceProvider>().GetRequiredKeyedService<IDbContextFactory<ReadContext>>(ReadStore.Past).CreateDbContextAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.Balances.ToListAsync());

        await using var source = NpgsqlDataSource.Create(fixture.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var read = new NpgsqlCommand("select count(*) from past.balances", connection);
        await Assert.ThrowsAsync<PostgresException>(async () => await read.ExecuteScalarAsync());
        await using (var set = new NpgsqlCommand("select set_config('defipay.at_chain', 'stratis:past-test', true), set_config('defipay.at_block', '5', true)", connection))
            await set.ExecuteScalarAsync();
        Assert.Contains("without a moment", (await Assert.ThrowsAsync<PostgresException>(async () => await read.ExecuteScalarAsync())).MessageText);
    }

    [Fact]
    public async Task Now_FinalityOfBlocks_CountsFromTheIndexedBlock()
    {
        await using var context = await fixture.Get<ReadStore>().OpenAsync(null, default);

        var finality = await context.Blocks.Where(block => block.ChainId == Chain.Value).OrderBy(block => block.Number).Select(block => block.Finality).ToListAsync();
        Assert.Equal([Finality.Final, Finality.Final, Finality.Final, Finality.Final, Finality.Safe, Finality.Mined], finality);
        var chain = await context.Chains.SingleAsync(row => row.Id == Chain.Value);
        Assert.Equal((6L, 4L, 3L), (chain.HeadBlock, chain.SafeBlock, chain.FinalBlock));
    }

    [Fact]
    public async Task Now_StatusOfALaggingIndex_HasItsLag()
    {
        await using var context = await fixture.Get<ReadStore>().OpenAsync(null, default);

        var status = await context.ChainStatuses.SingleAsync(row => row.ChainId == Chain.Value);
        Assert.Equal((5L, "hash5", 6L, 1L, 0, IndexState.Live), (status.IndexedBlock, status.IndexedHash, status.HeadBlock, status.LagBlocks, status.Reorgs, status.State));
        Assert.True(status.LagSeconds > 1_700_000_000, "the next block is as old as 1970");
    }

    [Theory]
    [InlineData("select chain_id, number from now.blocks where chain_id = 'x' and number < 9")]
    [InlineData("select chain_id, amount from now.transfers where chain_id = 'x'")]
    [InlineData("select chain_id, state from now.escrows where chain_id = 'x'")]
    public async Task View_WithoutItsFinality_DoesNotJoinTheCursor(string sql)
    {
        await using var source = NpgsqlDataSource.Create(fixture.ConnectionString);
        await using var command = source.CreateCommand("explain " + sql);
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(0));

        Assert.DoesNotContain("index_cursor", string.Join('\n', plan));
    }

    private static Block BlockAt(int number) =>
        new(new BlockHeader((ulong)number, $"hash{number}", $"hash{number - 1}", DateTimeOffset.UnixEpoch.AddHours(number)), []);
}
