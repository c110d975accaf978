using System.Numerics;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Standins.HotChocolate.Tests.Data.Paging;

public sealed class Coin
{
    public int Id { get; set; }
    public string Owner { get; set; } = "";
    public BigInteger Amount { get; set; }
}

public sealed class CoinContext(DbContextOptions<CoinContext> options) : DbContext(options)
{
    public DbSet<Coin> Coins => Set<Coin>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Coin>(b =>
    {
        b.ToTable("coins");
        b.Property(x => x.Id).HasColumnName("id");
        b.Property(x => x.Owner).HasColumnName("owner").UseCollation("C");
        b.Property(x => x.Amount).HasColumnName("amount").HasColumnType("numeric(78,0)");
    });
}
