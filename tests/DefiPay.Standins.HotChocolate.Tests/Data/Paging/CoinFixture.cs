using System.Numerics;
using DefiPay.TestSupport;
using GreenDonut.Data.Cursors;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Standins.HotChocolate.Tests.Data.Paging;

/// <summary>100 coins; amounts repeat and are larger than 64 bits, so that orders by them need their tie-break.</summary>
public sealed class CoinFixture : IAsyncLifetime
{
    private TestDatabase? _database;

    public async Task InitializeAsync()
    {
        CursorKeySerializerRegistration.Register(new BigIntegerCursorKeySerializer());
        _database = await TestDatabase.CreateAsync();
        await using var db = Open(out _);
        await db.Database.EnsureCreatedAsync();
        db.AddRange(Enumerable.Range(1, 100).Select(i => new Coin
        {
            Id = i,
            Owner = $"owner:{i % 7}",
            Amount = BigInteger.Pow(10, 40) * (i % 13),
        }));
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await _database!.DisposeAsync();

    public CoinContext Open(out StatementLog log)
    {
        log = new StatementLog();
        return new CoinContext(new DbContextOptionsBuilder<CoinContext>()
            .UseNpgsql(_database!.ConnectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(log)
            .Options);
    }
}
