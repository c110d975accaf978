using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Guarding;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Stratis.Contracts;
using DefiPay.Store.Bridge;
using DefiPay.Stratis;
using DefiPay.TestSupport;
using DefiPay.Wallets.Stratis;
using Microsoft.Extensions.Logging.Abstractions;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>
/// Two simulated chains, four validators and a relayer over a database of their own. A party that meets a kill is thrown away and put
/// together again from what its schema holds.
/// </summary>
internal sealed class SimulatedBridge : IAsyncDisposable
{
    public const int Validators = 4;
    public const string EvmUser = "0x00000000000000000000000000000000000000aa";

    public static readonly byte[] EvmToken = [.. Enumerable.Repeat((byte)0x70, 20)];
    public static readonly StratisAddress StratisToken = new([.. Enumerable.Repeat((byte)0x71, 20)]);

    private readonly TestDatabase _database;
    private readonly Dictionary<int, IBridgeParty> _parties = [];
    private readonly Dictionary<int, BridgeDatabase> _stores = [];
    private readonly BridgeMetrics _metrics = new();

    private SimulatedBridge(TestDatabase database, int seed)
    {
        _database = database;
        Random = new Random(seed);
        Fate = new Fate(Random);
        Options = CreateOptions(database.ConnectionString);
        Route = new BridgeRoute(Options);
        Evm = new SimulatedEvm(Route, Enumerable.Range(1, Validators).Select(TestKey.AddressOf), quorum: 3);
        var accounts = Enumerable.Range(0, Validators).Select(i => Account(i).Address).ToList();
        Stratis = new SimulatedStratis(Route, accounts, quorum: 3, [.. accounts, Account(Validators).Address]);
    }

    public Random Random { get; }

    public Fate Fate { get; }

    public ManualTime Time { get; } = new();

    public BridgeOptions Options { get; }

    public BridgeRoute Route { get; }

    public SimulatedEvm Evm { get; }

    public SimulatedStratis Stratis { get; }

    /// <summary>What stands between a validator's attestations and those who ask, by its number.</summary>
    public Dictionary<int, Func<IAttestationSource, IAttestationSource>> Byzantine { get; } = [];

    /// <summary>Validators that do nothing, by number.</summary>
    public HashSet<int> Asleep { get; } = [];

    /// <summary>What single parties are told instead of <see cref="Options"/>, by number; read when one is put together.</summary>
    public Dictionary<int, BridgeOptions> OwnOptions { get; } = [];

    public string StratisUser => Route.Stratis.Write(Account(99).Address.ToBytes());

    public static async Task<SimulatedBridge> CreateAsync(int seed)
    {
        var bridge = new SimulatedBridge(await TestDatabase.CreateAsync(), seed);
        for (var i = 0; i <= Validators; i++)
            await bridge.Store(i).MigrateAsync(CancellationToken.None);
        return bridge;
    }

    public static BridgeOptions CreateOptions(string connectionString) => new()
    {
        Evm = new BridgeEndOptions { ChainId = ChainId.Parse("eip155:31337"), Url = new Uri("http://127.0.0.1:1"), Contract = "0x00000000000000000000000000000000000000b1" },
        Stratis = new BridgeEndOptions
        {
            ChainId = ChainId.Parse("stratis:cirrus-dev"), Url = new Uri("http://127.0.0.1:2"),
            Contract = new StratisAddress([.. Enumerable.Repeat((byte)0xb2, 20)]).ToBase58(StratisNetwork.CirrusDev),
        },
        Tokens = [new BridgeTokenPair("0x" + Convert.ToHexStringLower(EvmToken), StratisToken.ToBase58(StratisNetwork.CirrusDev))],
        ConnectionString = connectionString,
        Timeout = TimeSpan.FromMinutes(1), // Of the machine's own clock, so that no answer of an honest party is ever too late.
        StuckAfter = TimeSpan.FromSeconds(20),
    };

    public static StratisAccount Account(int number) => StratisWallet.Known.GetAccount(100 + number);

    public BridgeDatabase Store(int party) => _stores.TryGetValue(party, out var store)
        ? store
        : _stores[party] = new BridgeDatabase(_database.ConnectionString, party < Validators ? $"bridge_validator{party + 1}" : "bridge_relayer", Fate.PassStore);

    public BridgeValidator Validator(int number) => (BridgeValidator)Party(number);

    public BridgeRelayer Relayer => (BridgeRelayer)Party(Validators);

    public IBridgeParty Party(int number) => _parties.TryGetValue(number, out var party) ? party : _parties[number] = Create(number);

    /// <summary>Forgets everything of a party that its database does not hold.</summary>
    public void Kill(int party) => _parties.Remove(party);

    /// <summary>Every party does each of its works once; those that fail try again in the next round, those that are killed begin anew.</summary>
    public async Task RoundAsync()
    {
        for (var number = 0; number <= Validators; number++)
        {
            if (Asleep.Contains(number))
                continue;
            for (var work = 0; work < Party(number).Works.Count; work++)
                await WorkAsync(number, work);
        }
        Time.Advance(TimeSpan.FromMilliseconds(300));
    }

    public async Task WorkAsync(int party, int work)
    {
        try
        {
            await Party(party).Works[work].StepAsync(CancellationToken.None);
        }
        catch (SimulatedKill)
        {
            Kill(party);
        }
        catch (Exception e) when (e is RetryableException or PermanentException or JournalMovedException)
        {
            // The loop would wait and try again.
        }
    }

    /// <summary>Rounds with a block on each chain between them.</summary>
    public async Task RunAsync(int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            Evm.Mine();
            Stratis.Mine();
            await RoundAsync();
            SimulatedInvariants.Hold(this);
        }
    }

    /// <summary>Rounds until nothing is open, at most so many.</summary>
    public async Task<bool> SettleAsync(int roundsMax = 60)
    {
        for (var i = 0; i < roundsMax && !IsSettled; i++)
            await RunAsync(1);
        return IsSettled;
    }

    public bool IsSettled => Evm.State.Deposits.Count == Stratis.State.Minted.Count && Stratis.State.Burns.Count == Evm.State.Released.Count;

    /// <summary>A vote with a validator's key, whoever holds it.</summary>
    public void Vote(int validator, TransferFields fields)
    {
        var account = Account(validator);
        var coins = Stratis.State.Coins.Where(coin => coin.Value.Owner == account.Address).Select(coin => new SpendableCoin(coin.Key, coin.Value.Value)).ToList();
        var scripts = new BridgeVaultScripts(Route.Stratis.ChainId, new StratisAddress(Route.Stratis.Contract));
        Stratis.Send(TransactionBuilder.BuildContract(account, coins, scripts.Vote(fields)).ToBytes());
        Stratis.Mine();
    }

    public Task CutConnectionsAsync() =>
        ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");

    /// <summary>Does something to the database from outside.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(_database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores.Values)
            await store.DisposeAsync();
        _metrics.Dispose();
        await _database.DisposeAsync();
    }

    /// <summary>Connections of one more party.</summary>
    public BridgeConnections Connect() => new(
        new FatefulBlockSource(Evm, Fate), Evm, new SimulatedGatewaySide(Evm, Fate), new FatefulBlockSource(Stratis, Fate), Stratis, new SimulatedVaultSide(Stratis, Fate));

    private IBridgeParty Create(int number)
    {
        var connections = Connect();
        var options = OwnOptions.GetValueOrDefault(number, Options);
        if (number < Validators)
        {
            return new BridgeValidator(
                $"validator{number + 1}", options, connections, new TestKey(number + 1, options), Account(number), Store(number), _metrics, Time, NullLogger.Instance);
        }
        var sources = Enumerable.Range(0, Validators).Select(IAttestationSource (i) => new FatefulAttestations(
            () => Byzantine.TryGetValue(i, out var decorate) ? decorate(Validator(i).Attestations) : Validator(i).Attestations, $"validator{i + 1}", Fate)).ToList();
        return new BridgeRelayer(
            "relayer", options, connections, sources, new SimulatedReleaseAccount("0x0000000000000000000000000000000000000e1a", Evm), Account(Validators), Store(Validators), null,
            _metrics, Time, NullLogger.Instance);
    }
}
