using DefiPay.Chains;
using DefiPay.Store;
using DefiPay.Store.Bridge;
using DefiPay.Store.Migrations;
using DefiPay.Store.Reads;
using DefiPay.Store.Writes;
using DefiPay.TestSupport;
using DefiPay.TestSupport.Bridging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace DefiPay.Indexer.Tests.Simulation;

/// <summary>A database of its own, and an indexer of a simulated chain over it that can be killed and started again.</summary>
internal sealed class IndexHarness : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly NpgsqlDataSource _source;

    private IndexHarness(TestDatabase database)
    {
        _database = database;
        _services = new ServiceCollection().AddStore(options => options.ConnectionString = database.ConnectionString).BuildServiceProvider();
        _source = NpgsqlDataSource.Create(database.ConnectionString);
    }

    public ReadStore Reads => _services.GetRequiredService<ReadStore>();

    public BridgeSubmissionStore Relayer => _services.GetRequiredService<BridgeSubmissionStore>();

    public ContractRegistry Contracts => _services.GetRequiredService<ContractRegistry>();

    public static async Task<IndexHarness> CreateAsync()
    {
        var harness = new IndexHarness(await TestDatabase.CreateAsync());
        await harness._services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        return harness;
    }

    public async Task RegisterContractsAsync(ChainId chain)
    {
        foreach (var token in SimulatedWorld.Tokens)
            await Contracts.RegisterAsync(new(chain, token, token, "StandardToken", SimulatedChain.Hash(token), 1), CancellationToken.None);
        await Contracts.RegisterAsync(
            new(chain, SimulatedWorld.EscrowContract, "escrow", "Escrow", SimulatedChain.Hash("escrow"), 1), CancellationToken.None);
    }

    /// <summary>An indexer over the simulated chain; <paramref name="before"/> runs before each step of the store and may throw.</summary>
    public ChainIndexer Start(
        SimulatedChain chain, FinalityDepths? depths = null, IndexerOptions? options = null, Action? before = null, IBlockSource? source = null,
        IEventDecoder? decoder = null) =>
        Start(
            new IndexedChain(source ?? chain, decoder ?? chain, "Simulated", depths ?? new FinalityDepths(), SimulatedChain.ZeroAddress, new NativeCoin("SIM", "Simulated coin", 8)),
            options, before);

    /// <summary>An indexer over any chain.</summary>
    public ChainIndexer Start(IndexedChain chain, IndexerOptions? options = null, Action? before = null, IEnumerable<IndexedChain>? neighbours = null) => new(
        chain, _services.GetRequiredService<ChainRegistry>(), Contracts, new IndexStore(_source, new StoreSteps(before)), options ?? new IndexerOptions(),
        NullLogger.Instance, neighbours);

    /// <summary>Registers a bridge's contracts and indexes both its chains.</summary>
    public async Task IndexAsync(BridgeScript script, IEnumerable<ContractRegistration>? registrations = null)
    {
        foreach (var contract in registrations ?? script.Registrations)
            await Contracts.RegisterAsync(contract, CancellationToken.None);
        await IndexAsync(script.EvmChain, script);
        await IndexAsync(script.StratisChain, script);
    }

    /// <summary>Indexes one chain of a bridge up to its head.</summary>
    public async Task<StepOutcome> IndexAsync(ScriptedChain chain, BridgeScript script, Action? before = null)
    {
        var chains = ToIndex(script);
        await using var indexer = Start(Array.Find(chains, one => one.ChainId == chain.ChainId)!, before: before, neighbours: chains);
        return await CatchUpAsync(indexer);
    }

    /// <summary>Both chains of a bridge.</summary>
    public static IndexedChain[] ToIndex(BridgeScript script) =>
        [ToIndex(script.EvmChain, BridgeScript.EvmZero), ToIndex(script.StratisChain, BridgeScript.StratisZero)];

    private static IndexedChain ToIndex(ScriptedChain chain, string zero) => new(chain, chain, chain.ChainId.Value, new FinalityDepths(), zero, null);

    /// <summary>Steps until nothing is left to do.</summary>
    public static async Task<StepOutcome> CatchUpAsync(ChainIndexer indexer)
    {
        while (true)
        {
            var outcome = await indexer.StepAsync(CancellationToken.None);
            if (outcome != StepOutcome.Progressed)
                return outcome;
        }
    }

    /// <summary>Every row of every table as text; of the cursor what does not tell how it got there.</summary>
    public async Task<List<string>> DumpAsync()
    {
        var rows = new List<string>();
        foreach (var table in await QueryAsync("select relname::text from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'defipay' and relkind = 'r' order by 1"))
        {
            var ignored = table switch
            {
                "index_cursor" => "- 'reorgs' - 'message' - 'next_block_at'",
                "migration" => "- 'applied_at'",
                _ => "",
            };
            rows.AddRange((await QueryAsync($"select (to_jsonb(t) {ignored})::text from defipay.{table} t order by 1")).Select(row => $"{table} {row}"));
        }
        return rows;
    }

    public async Task<List<string>> QueryAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    /// <summary>Cuts every other connection to the database, as a restarted server would.</summary>
    public Task CutConnectionsAsync() => QueryAsync(
        "select pg_terminate_backend(pid)::text from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
