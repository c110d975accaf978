using System.Numerics;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Standins.HotChocolate.Tests.Data.Paging;

public sealed class ToPageTests(CoinFixture fixture) : IClassFixture<CoinFixture>
{
    private static IQueryable<Coin> ByAmount(CoinContext db)
        => db.Coins.OrderByDescending(x => x.Amount).ThenBy(x => x.Owner).ThenBy(x => x.Id);

    [Fact]
    public async Task ToPageAsync_First_OneStatementWithOneRowMore()
    {
        await using var db = fixture.Open(out var log);

        var page = await ByAmount(db).ToPageAsync(new PagingArguments(first: 2));

        Assert.True(page.HasNextPage);
        Assert.False(page.HasPreviousPage);
        Assert.Null(page.TotalCount);
        Assert.Equal(2, page.Items.Length);
        Assert.Contains("LIMIT @p", Assert.Single(log.Statements));
        Assert.Equal(3, Assert.Single(log.Parameters));
    }

    [Fact]
    public async Task ToPageAsync_TotalCount_ComesWithTheRows()
    {
        await using var db = fixture.Open(out var log);

        var page = await ByAmount(db).Where(x => x.Id <= 40)
            .ToPageAsync(new PagingArguments(first: 5, includeTotalCount: true));

        Assert.Equal(40, page.TotalCount);
        Assert.Equal(5, page.Items.Length);
        Assert.Contains("SELECT count(*)", Assert.Single(log.Statements));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    public async Task ToPageAsync_WalkedForward_GivesEveryRowOnceInOrder(int size)
    {
        await using var db = fixture.Open(out _);
        var seen = new List<int>();
        Page<Coin> page;
        string? after = null;
        do
        {
            page = await ByAmount(db).ToPageAsync(new PagingArguments(first: size, after: after));
            Assert.Equal(after is not null, page.HasPreviousPage);
            seen.AddRange(page.Items.Select(x => x.Id));
            after = page.CreateCursor(page.Last!);
        }
        while (page.HasNextPage);

        Assert.Equal(await ByAmount(db).Select(x => x.Id).ToListAsync(), seen);
    }

    [Fact]
    public async Task ToPageAsync_WalkedBackward_GivesEveryRowOnceInOrder()
    {
        await using var db = fixture.Open(out _);
        var seen = new List<int>();
        Page<Coin> page;
        string? before = null;
        do
        {
            page = await ByAmount(db).ToPageAsync(new PagingArguments(last: 9, before: before));
            seen.InsertRange(0, page.Items.Select(x => x.Id));
            before = page.CreateCursor(page.First!);
        }
        while (page.HasPreviousPage);

        Assert.Equal(await ByAmount(db).Select(x => x.Id).ToListAsync(), seen);
    }

    [Fact]
    public async Task ToPageAsync_Cursors_AreParameters()
    {
        await using var db = fixture.Open(out var log);
        var page = await ByAmount(db).ToPageAsync(new PagingArguments(first: 3));
        log.Clear();

        await ByAmount(db).ToPageAsync(new PagingArguments(first: 3, after: page.CreateCursor(page.Last!)));

        var sql = Assert.Single(log.Statements);
        Assert.Contains("c.amount < @", sql);
        Assert.Contains("c.amount = @", sql);
        Assert.Contains("c.owner > @", sql);
        Assert.DoesNotContain(page.Last!.Amount.ToString(), sql);
    }

    [Fact]
    public async Task ToPageAsync_SelectionWithKeys_ReadsOnlyItsColumns()
    {
        await using var db = fixture.Open(out var log);
        var query = db.Coins.OrderBy(x => x.Owner).ThenBy(x => x.Id)
            .Select(x => new Coin { Owner = x.Owner, Id = x.Id });
        var first = await query.ToPageAsync(new PagingArguments(first: 4));
        log.Clear();

        var second = await query.ToPageAsync(new PagingArguments(first: 4, after: first.CreateCursor(first.Last!)));

        Assert.DoesNotContain("amount", Assert.Single(log.Statements));
        Assert.True(string.CompareOrdinal(first.Last!.Owner, second.First!.Owner) <= 0);
    }

    [Fact]
    public async Task ToPageAsync_BothCursors_GivesWhatLiesBetween()
    {
        await using var db = fixture.Open(out _);
        var all = await ByAmount(db).ToPageAsync(new PagingArguments(first: 200));

        var page = await ByAmount(db).ToPageAsync(new PagingArguments(
            first: 50,
            after: all.CreateCursor(all.Items[10]),
            before: all.CreateCursor(all.Items[14])));

        Assert.Equal([all.Items[11].Id, all.Items[12].Id, all.Items[13].Id], page.Items.Select(x => x.Id));
        Assert.True(page.HasNextPage);
        Assert.True(page.HasPreviousPage);
    }

    [Fact]
    public async Task ToPageAsync_FirstZero_SaysThatThereAreRows()
    {
        await using var db = fixture.Open(out _);

        var page = await ByAmount(db).ToPageAsync(new PagingArguments(first: 0));

        Assert.Empty(page.Items);
        Assert.True(page.HasNextPage);
    }

    [Fact]
    public async Task ToPageAsync_PastTheEnd_IsEmptyWithNothingAround()
    {
        await using var db = fixture.Open(out _);
        var all = await ByAmount(db).ToPageAsync(new PagingArguments(first: 200));

        var page = await ByAmount(db).ToPageAsync(new PagingArguments(first: 5, after: all.CreateCursor(all.Last!)));

        Assert.Empty(page.Items);
        Assert.False(page.HasNextPage);
        Assert.False(page.HasPreviousPage);
    }

    [Fact]
    public async Task ToPageAsync_BothDirections_Throws()
    {
        await using var db = fixture.Open(out _);

        await Assert.ThrowsAsync<ArgumentException>(
            async () => await ByAmount(db).ToPageAsync(new PagingArguments(first: 1, last: 1)));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await db.Coins.ToPageAsync(new PagingArguments(first: 1)));
    }

    [Fact]
    public void With_AllParts_FiltersOrdersAndSelects()
    {
        var context = new QueryContext<Coin>(
            x => new Coin { Id = x.Id },
            x => x.Amount > 5,
            new SortDefinition<Coin>(SortBy<Coin>.Descending(x => x.Amount)));
        Coin[] coins = [new() { Id = 1, Amount = 5 }, new() { Id = 2, Amount = 7 }, new() { Id = 3, Amount = 7, Owner = "a" }];

        var result = coins.AsQueryable().With(context, s => s.AddDescending(x => x.Id)).ToList();

        Assert.Equal([3, 2], result.Select(x => x.Id));
        Assert.All(result, x => Assert.Equal(BigInteger.Zero, x.Amount));
    }
}
