namespace DefiPay.Store.Postgres;

/// <summary>How a private server is started.</summary>
public sealed record PrivatePostgresOptions
{
    /// <summary>Folder for the cluster, its password and its log; created when missing.</summary>
    public required string Folder { get; init; }

    /// <summary>Loopback port for people with `psql`; null (default) listens on the Unix socket alone.</summary>
    public int? LoopbackPort { get; init; }

    /// <summary>
    /// False (default) keeps every committed transaction through a crash of the machine. True skips all syncing and deletes
    /// <see cref="Folder"/> when the server has stopped: for tests only.
    /// </summary>
    public bool ThrowAway { get; init; }

    /// <summary>Where to look for the npm package's binaries: each folder and its parents.</summary>
    public IReadOnlyList<string> NpmRoots { get; init; } = [AppContext.BaseDirectory];

    /// <summary>How an ordinary user is found when root starts the server; see <see cref="RootMode"/>.</summary>
    public RootMode RootMode { get; init; } = RootMode.Automatic;

    /// <summary>How long the server may take to accept connections. Default 60 s (recovery after a crash is part of it).</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
