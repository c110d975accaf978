using System.Globalization;
using DefiPay.Files;
using Npgsql;

namespace DefiPay.Store.Postgres;

/// <summary>
/// A Postgres server of our own: made on first use, listening on a Unix socket in its folder (and on a loopback port where asked),
/// with a random password, and ending with this process.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private const string UserName = "defipay";
    private const int SocketOnlyPort = 5432; // Names the socket file; nothing listens on it.

    private readonly ClusterFolder _folder;
    private readonly PrivatePostgresOptions _options;
    private readonly PostgresBinaries _binaries;
    private readonly PostgresAccount _account;
    private readonly TimeProvider _time;
    private SupervisedProcess? _server;

    private PrivatePostgres(PrivatePostgresOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _account = PostgresAccount.Choose(options.RootMode);
        _folder = ClusterFolder.For(options.Folder, _account);
        _binaries = _account.Reachable(ChooseBinaries());
    }

    /// <summary>
    /// Connection string over the Unix socket, to the database `defipay` (of a throw-away server: `postgres`). Holds the password:
    /// not for logs.
    /// </summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>The file that holds the password, readable by its owner alone.</summary>
    public string PasswordFile => _folder.PasswordFile;

    /// <summary>Release of the server, for example 15.</summary>
    public int MajorVersion => _binaries.MajorVersion;

    /// <summary>Ends when the server ends, whether asked or not.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Makes the cluster when there is none and starts the server.</summary>
    /// <exception cref="PostgresUnavailableException">No binaries, no account, a taken port, a full disk, or a start that takes too long.</exception>
    public static async Task<PrivatePostgres> StartAsync(PrivatePostgresOptions options, TimeProvider time, CancellationToken cancellationToken = default)
    {
        var postgres = new PrivatePostgres(options, time);
        try
        {
            await postgres.StartAsync(cancellationToken);
            return postgres;
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    /// <summary>How another process reaches a running private server. Holds the password: not for logs.</summary>
    public static string LoopbackConnectionString(int port, string passwordFile) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = UserName,
        Password = File.ReadAllText(passwordFile).Trim(),
        Database = UserName,
    }.ConnectionString;

    /// <summary>Ends a server that an earlier run left there and deletes the cluster with all its data.</summary>
    public static async Task DeleteAsync(PrivatePostgresOptions options, TimeProvider time, CancellationToken cancellationToken = default)
    {
        ClusterFolder folder = ClusterFolder.For(options.Folder, PostgresAccount.Choose(options.RootMode));
        await StaleServer.EndAsync(folder.Cluster, time, cancellationToken);
        if (Directory.Exists(folder.Root))
        {
            Directory.Delete(folder.Root, recursive: true);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await _server.DisposeAsync();
            _server = null;
        }
    }

    private PostgresBinaries ChooseBinaries()
    {
        PostgresBinaries[] all = [.. PostgresBinaries.FindAll(_options.NpmRoots)];
        if (!_folder.HasCluster)
        {
            return all.FirstOrDefault() ?? throw new PostgresUnavailableException(
                $"No Postgres {PostgresBinaries.OldestMajorVersion} or later was found on PATH, under /usr/lib/postgresql or in node_modules. "
                + "Install one (Debian: `apt-get install postgresql`), or set DEFIPAY_DATABASE to the connection string of a server of yours.");
        }

        int wanted = _folder.ClusterMajorVersion;
        return all.FirstOrDefault(binaries => binaries.MajorVersion == wanted) ?? throw new PostgresUnavailableException(
            $"The database in {_folder.Root} was made by Postgres {wanted}, which is not installed here "
            + $"(found: {(all.Length == 0 ? "none" : string.Join(", ", all.Select(binaries => binaries.MajorVersion)))}). Install it, or start again with --reset.");
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        _folder.Create();
        string password = _folder.ReadOrCreatePassword();
        _account.Own(_folder.Root);
        _account.Own(_folder.SocketFolder);
        await StaleServer.EndAsync(_folder.Cluster, _time, cancellationToken);
        _folder.RemoveUnfinished();
        if (!_folder.HasCluster)
        {
            await MakeClusterAsync(cancellationToken);
        }

        string? earlierRun = _folder.ReadRun();
        _server = SupervisedProcess.Start(ServerCommand(), _folder.LogFile, _options.ThrowAway ? _folder.Root : null);
        Ended = _server.WaitAsync(CancellationToken.None);
        await WaitUntilReadyAsync(_server, earlierRun, cancellationToken);
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = _folder.SocketFolder,
            Port = Port,
            Username = UserName,
            Password = password,
            Database = "postgres",
        }.ConnectionString;
        if (!_options.ThrowAway)
        {
            await UseOwnDatabaseAsync(cancellationToken);
        }
    }

    // Named like the user, so that `psql` finds it without being told.
    private async Task UseOwnDatabaseAsync(CancellationToken cancellationToken)
    {
        var text = new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false };
        await using (var connection = new NpgsqlConnection(text.ConnectionString))
        {
            await connection.OpenAsync(cancellationToken);
            await using var exists = new NpgsqlCommand($"select 1 from pg_database where datname = '{UserName}'", connection);
            if (await exists.ExecuteScalarAsync(cancellationToken) is null)
            {
                await using var create = new NpgsqlCommand($"create database {UserName}", connection);
                await create.ExecuteNonQueryAsync(cancellationToken);
            }
        }

        ConnectionString = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = UserName }.ConnectionString;
    }

    private int Port => _options.LoopbackPort ?? SocketOnlyPort;

    private async Task MakeClusterAsync(CancellationToken cancellationToken)
    {
        // Made beside and renamed when complete: a kill in between leaves nothing that looks like a cluster.
        string[] command =
        [
            .. _account.CommandPrefix, _binaries.PathOf("initdb"), "--pgdata", _folder.ClusterInTheMaking, "--username", UserName,
            "--pwfile", _folder.PasswordFile, "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C",
            .. _options.ThrowAway ? ["--no-sync"] : Array.Empty<string>(),
        ];
        await using SupervisedProcess initdb = SupervisedProcess.Start(command, _folder.LogFile);
        await initdb.WaitAsync(cancellationToken);
        if (initdb.ExitCode != 0)
        {
            throw Failed("initdb could not make a database cluster");
        }

        Directory.Move(_folder.ClusterInTheMaking, _folder.Cluster);
        if (!_options.ThrowAway)
        {
            FolderSync.Flush(Path.GetDirectoryName(_folder.Cluster)!);
        }
    }

    private string[] ServerCommand()
    {
        string[] settings =
        [
            $"listen_addresses={(_options.LoopbackPort is null ? "" : "127.0.0.1")}",
            string.Create(CultureInfo.InvariantCulture, $"port={Port}"),
            $"unix_socket_directories={_folder.SocketFolder}",
            "unix_socket_permissions=0700",
            "max_connections=100",
            "jit=off", // Our statements are short: compiling them costs more than it saves.
            .. _options.ThrowAway ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : Array.Empty<string>(),
        ];
        return
        [
            .. _account.CommandPrefix, _binaries.PathOf("postgres"), "-D", _folder.Cluster,
            .. settings.SelectMany(setting => new[] { "-c", setting }),
        ];
    }

    /// <summary>
    /// The server writes `ready` into its own file once it takes connections. A server that was killed leaves that file behind, so
    /// what stood there before does not count.
    /// </summary>
    private async Task WaitUntilReadyAsync(SupervisedProcess server, string? earlierRun, CancellationToken cancellationToken)
    {
        long start = _time.GetTimestamp();
        while (_time.GetElapsedTime(start) < _options.StartTimeout)
        {
            if (server.HasExited)
            {
                throw Failed("Postgres did not start");
            }

            if (_folder.IsReady && _folder.ReadRun() != earlierRun)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), _time, cancellationToken);
        }

        throw Failed($"Postgres took longer than {_options.StartTimeout.TotalSeconds} s to start");
    }

    private PostgresUnavailableException Failed(string what)
    {
        string tail = _folder.LogTail(12);
        string hint = tail switch
        {
            _ when tail.Contains("No space left on device", StringComparison.Ordinal) => " The disk is full: make room, or choose another folder with --data.",
            _ when tail.Contains("could not bind", StringComparison.Ordinal) => $" Port {Port} is taken: choose other ports with --ports.",
            _ => "",
        };
        return new PostgresUnavailableException($"{what}.{hint} Its log {_folder.LogFile} ends with:{Environment.NewLine}{tail}");
    }
}
