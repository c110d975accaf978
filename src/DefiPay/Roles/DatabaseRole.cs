using DefiPay.Folders;
using DefiPay.Store.Postgres;

namespace DefiPay.Roles;

/// <summary>The database of a run: the one that DEFIPAY_DATABASE names, else a private server in the data folder.</summary>
internal sealed class DatabaseRole : IAsyncDisposable
{
    /// <summary>Environment variable with the connection string of a server of the user's own.</summary>
    public const string Variable = "DEFIPAY_DATABASE";

    private readonly PrivatePostgres? _server;

    private DatabaseRole(string connectionString, PrivatePostgres? server)
    {
        ConnectionString = connectionString;
        _server = server;
    }

    /// <summary>Holds a password: not for the screen.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether the server is ours.</summary>
    public bool IsPrivate => _server is not null;

    /// <summary>For the screen.</summary>
    public string Description => _server is null ? $"the Postgres of {Variable}" : $"Postgres {_server.MajorVersion}";

    /// <summary>Where the private server's password is kept.</summary>
    public string? PasswordFile => _server?.PasswordFile;

    /// <summary>Ends when the private server ends; never, when it is not ours.</summary>
    public Task Ended => _server?.Ended ?? Task.Delay(Timeout.Infinite);

    /// <summary>The connection string that the environment names; null when it names none.</summary>
    public static string? External => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    /// <summary>The connection string that the environment names, for a role that cannot do without.</summary>
    /// <param name="why">What it is for: a sentence without its end.</param>
    /// <exception cref="WrongUseException">The environment names none.</exception>
    /// <exception cref="PostgresUnavailableException">What it names is no connection string.</exception>
    public static string RequireExternal(string why)
    {
        string external = External
            ?? throw new WrongUseException($"{why}: set {Variable} to the connection string of a Postgres, such as Host=127.0.0.1;Port=5432;Username=me;Password=…;Database=defipay.");
        PostgresConnectionString.Check(external, Variable);
        return external;
    }

    /// <summary>The database of the program that runs in a data folder, for another process; null when there is none.</summary>
    public static string? ConnectionStringOf(string dataFolder) =>
        External ?? (RunFile.Read(dataFolder) is { PostgresPort: { } port, PostgresPasswordFile: { } file } && DataFolder.HolderOf(dataFolder) is not null
            ? PrivatePostgres.LoopbackConnectionString(port, file)
            : null);

    /// <summary>Connects, or starts the private server.</summary>
    public static async Task<DatabaseRole> StartAsync(DataFolder folder, int port, TimeProvider time, CancellationToken cancellationToken)
    {
        if (External is { } external)
        {
            PostgresConnectionString.Check(external, Variable);
            return new DatabaseRole(external, null);
        }

        PrivatePostgres server = await PrivatePostgres.StartAsync(OptionsFor(folder, port), time, cancellationToken);
        return new DatabaseRole(server.ConnectionString, server);
    }

    /// <summary>Deletes the private server's data; a server of the user's own is left to <see cref="Store.Migrations.Migrator.DropAsync"/>.</summary>
    public static Task DeleteAsync(DataFolder folder, TimeProvider time, CancellationToken cancellationToken) =>
        PrivatePostgres.DeleteAsync(OptionsFor(folder, null), time, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static PrivatePostgresOptions OptionsFor(DataFolder folder, int? port) => new()
    {
        Folder = folder.PostgresPath,
        LoopbackPort = port,
        NpmRoots = [AppContext.BaseDirectory, Environment.CurrentDirectory],
    };
}
