using System.Text.Json;
using DefiPay.Chains;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Store.Reads;

/// <summary>
/// All that can be read. The same model serves the present and the past: the views have the same names in the schemas
/// <c>now</c> and <c>past</c>, and the connection's search path says which are meant.
/// </summary>
/// <remarks>Get one from <see cref="ReadStore"/>; nothing is tracked and nothing can be saved.</remarks>
public sealed class ReadContext(DbContextOptions<ReadContext> options) : DbContext(options)
{
    /// <summary>The moment that a context over the past reads; null on one over the present.</summary>
    public BlockPoint? At { get; set; }

    /// <summary>Chains.</summary>
    public DbSet<Chain> Chains => Set<Chain>();

    /// <summary>One status for each chain.</summary>
    public DbSet<ChainStatus> ChainStatuses => Set<ChainStatus>();

    /// <summary>Indexed blocks.</summary>
    public DbSet<Block> Blocks => Set<Block>();

    /// <summary>Contracts whose events are indexed.</summary>
    public DbSet<DeployedContract> Contracts => Set<DeployedContract>();

    /// <summary>Decoded events.</summary>
    public DbSet<ContractEvent> Events => Set<ContractEvent>();

    /// <summary>Tokens and native coins.</summary>
    public DbSet<Token> Tokens => Set<Token>();

    /// <summary>Balances of tokens and native coins.</summary>
    public DbSet<Balance> Balances => Set<Balance>();

    /// <summary>Token transfers.</summary>
    public DbSet<Transfer> Transfers => Set<Transfer>();

    /// <summary>Escrows.</summary>
    public DbSet<Escrow> Escrows => Set<Escrow>();

    /// <summary>What happened to escrows.</summary>
    public DbSet<EscrowStep> EscrowSteps => Set<EscrowStep>();

    /// <summary>Transfers over the bridge, of both chains.</summary>
    public DbSet<BridgeTransfer> BridgeTransfers => Set<BridgeTransfer>();

    /// <summary>What happened to transfers over the bridge.</summary>
    public DbSet<BridgeStep> BridgeSteps => Set<BridgeStep>();

    /// <summary>The books of bridged tokens.</summary>
    public DbSet<Reserve> Reserves => Set<Reserve>();

    /// <inheritdoc/>
    public override void Dispose()
    {
        At = null; // the pool hands the same object out again, and it must not remember
        base.Dispose();
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        At = null;
        return base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        conventions.Properties<Finality>().HaveConversion<short>();
        conventions.Properties<ChainKind>().HaveConversion<short>();
        conventions.Properties<IndexState>().HaveConversion<short>();
        conventions.Properties<EscrowState>().HaveConversion<short>();
        conventions.Properties<BridgeStatus>().HaveConversion<short>();
        conventions.Properties<System.Numerics.BigInteger>().HaveColumnType("numeric(78,0)");
        conventions.Properties<JsonElement>().HaveColumnType("jsonb");
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Chain>(chain => chain.ToView("chains").HasKey(c => c.Id));
        model.Entity<ChainStatus>(status => status.ToView("chain_statuses").HasKey(s => s.ChainId));
        model.Entity<Block>(block => block.ToView("blocks").HasKey(b => new { b.ChainId, b.Number }));
        model.Entity<DeployedContract>(contract => contract.ToView("contracts").HasKey(c => new { c.ChainId, c.Address }));
        model.Entity<ContractEvent>(e => e.ToView("events").HasKey(x => new { x.ChainId, x.BlockNumber, x.LogIndex }));
        model.Entity<Token>(token => token.ToView("tokens").HasKey(t => new { t.ChainId, t.TokenId }));
        model.Entity<Balance>(balance =>
        {
            balance.ToView("balances").HasKey(b => new { b.ChainId, b.TokenId, b.Account });
            balance.HasOne(b => b.Token).WithMany().HasForeignKey(b => new { b.ChainId, b.TokenId });
        });
        model.Entity<Transfer>(transfer =>
        {
            transfer.ToView("transfers").HasKey(t => new { t.ChainId, t.BlockNumber, t.LogIndex });
            transfer.HasOne(t => t.Token).WithMany().HasForeignKey(t => new { t.ChainId, t.TokenId });
        });
        model.Entity<Escrow>(escrow =>
        {
            escrow.ToView("escrows").HasKey(e => new { e.ChainId, e.EscrowId });
            escrow.HasOne(e => e.Token).WithMany().HasForeignKey(e => new { e.ChainId, e.TokenId });
            escrow.HasMany(e => e.History).WithOne().HasForeignKey(s => new { s.ChainId, s.EscrowId });
        });
        model.Entity<EscrowStep>(step => step.ToView("escrow_steps").HasKey(s => new { s.ChainId, s.BlockNumber, s.LogIndex }));
        CreateBridge(model);
        SnakeCase.Apply(model);
    }

    private static void CreateBridge(ModelBuilder model)
    {
        model.Entity<BridgeTransfer>(transfer =>
        {
            transfer.ToView("bridge_transfers").HasKey(t => new { t.SourceChainId, t.SourceContract, t.TransferId });
            transfer.HasOne(t => t.SourceToken).WithMany().HasForeignKey(t => new { t.SourceChainId, t.SourceTokenId });
            transfer.HasOne(t => t.DestinationToken).WithMany().HasForeignKey(t => new { t.DestinationChainId, t.DestinationTokenId });
            transfer.HasMany(t => t.History).WithOne().HasForeignKey(s => new { s.SourceChainId, s.SourceContract, s.TransferId });
        });
        model.Entity<BridgeStep>(step => step.ToView("bridge_steps").HasKey(s => new { s.SourceChainId, s.SourceContract, s.TransferId, s.Status, s.Position }));
        model.Entity<Reserve>(reserve =>
        {
            reserve.ToView("reserves").HasKey(r => new { r.WrappedChainId, r.WrappedContract, r.WrappedTokenId });
            reserve.HasOne(r => r.Token).WithMany().HasForeignKey(r => new { r.ChainId, r.TokenId });
            reserve.HasOne(r => r.Wrapped).WithMany().HasForeignKey(r => new { r.WrappedChainId, r.WrappedTokenId });
        });
    }
}
