namespace DefiPay.Store;

/// <summary>How the database is reached.</summary>
public sealed class StoreOptions
{
    /// <summary>Npgsql connection string of the one database; required. Search path and preparation are set by the store itself.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Connections that read the present, at most; 1 to 500, default 20. Reading the past has as many of its own.</summary>
    public int ReadPoolSize { get; set; } = 20;

    /// <summary>Seconds after which a read is given up; 1 to 600, default 30.</summary>
    public int ReadTimeoutSeconds { get; set; } = 30;

    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString))
            throw new ArgumentException("ConnectionString: empty; accepted is a Postgres connection string such as Host=127.0.0.1;Port=5432;Username=me;Database=defipay.");
        if (ReadPoolSize is < 1 or > 500)
            throw new ArgumentOutOfRangeException(nameof(ReadPoolSize), ReadPoolSize, "ReadPoolSize: accepted are 1 to 500 connections.");
        if (ReadTimeoutSeconds is < 1 or > 600)
            throw new ArgumentOutOfRangeException(nameof(ReadTimeoutSeconds), ReadTimeoutSeconds, "ReadTimeoutSeconds: accepted are 1 to 600 seconds.");
    }
}
