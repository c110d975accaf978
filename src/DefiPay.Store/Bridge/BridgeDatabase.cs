using System.Text.RegularExpressions;
using DefiPay.Chains;
using DefiPay.Store.Writes;
using Npgsql;

namespace DefiPay.Store.Bridge;

/// <summary>The schema of one party of the bridge. Parties share nothing: each may as well have a database of its own.</summary>
/// <remarks>All that reads or writes throws <see cref="RetryableException"/> while the database cannot be reached.</remarks>
public sealed partial class BridgeDatabase : IAsyncDisposable
{
    private const int ConnectionsMax = 6;
    private const int PreparedMax = 100;
    private const int TimeoutSeconds = 30;

    private readonly NpgsqlDataSource _source;
    private readonly StoreSteps _steps;

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="connectionString">Npgsql connection string of the database.</param>
    /// <param name="schema">Name of the party's schema: lower-case letters, digits and underscores, at most 40, a letter first.</param>
    /// <exception cref="ArgumentException">The schema's name has another form.</exception>
    public BridgeDatabase(string connectionString, string schema) : this(connectionString, schema, null)
    {
    }

    internal BridgeDatabase(string connectionString, string schema, Action? before)
    {
        if (!SchemaName().IsMatch(schema))
            throw new ArgumentException($"Schema: '{PlainText.Of(schema, 60)}' is none; accepted are 1 to 40 lower-case letters, digits and underscores, a letter first.", nameof(schema));
        Schema = schema;
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = schema,
            MaxAutoPrepare = PreparedMax,
            MaxPoolSize = ConnectionsMax,
            CommandTimeout = TimeoutSeconds,
        });
        _steps = new StoreSteps(before);
        Journal = new BridgeJournal(_source, _steps);
        Deposits = new BridgeDeposits(_source, _steps);
        Refusals = new BridgeRefusals(_source, _steps);
        Attestations = new BridgeAttestations(_source, _steps);
        Outbox = new BridgeOutbox(_source, _steps);
    }

    /// <summary>The schema's name.</summary>
    public string Schema { get; }

    /// <summary>How far both chains were followed.</summary>
    public BridgeJournal Journal { get; }

    /// <summary>Final deposits and what became of them.</summary>
    public BridgeDeposits Deposits { get; }

    /// <summary>Final deposits that are not signed as the party is configured.</summary>
    public BridgeRefusals Refusals { get; }

    /// <summary>Signatures, one's own and collected ones.</summary>
    public BridgeAttestations Attestations { get; }

    /// <summary>Own signed transactions.</summary>
    public BridgeOutbox Outbox { get; }

    /// <summary>Makes the schema and its tables, or brings them up to date; nothing happens the second time.</summary>
    /// <exception cref="PermanentException">A newer version of the program made it.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) => _steps.RunAsync(() => BridgeSchema.MigrateAsync(_source, Schema, cancellationToken));

    /// <summary>Drops the schema with all it holds.</summary>
    public Task DropAsync(CancellationToken cancellationToken) => _steps.RunAsync(() => BridgeSchema.DropAsync(_source, Schema, cancellationToken));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SchemaName();
}
