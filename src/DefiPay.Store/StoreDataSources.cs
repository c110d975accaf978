using Npgsql;

namespace DefiPay.Store;

/// <summary>The three ways into the database. The search path decides whether a view's name means now or the past.</summary>
internal sealed class StoreDataSources : IAsyncDisposable
{
    // Without automatic preparation a read costs several times as much; the number bounds what one connection keeps.
    private const int PreparedMax = 200;

    public StoreDataSources(StoreOptions options)
    {
        options.Check();
        Write = Build(options, "defipay", read: false);
        Now = Build(options, "now", read: true);
        Past = Build(options, "past", read: true);
    }

    public NpgsqlDataSource Write { get; }

    public NpgsqlDataSource Now { get; }

    public NpgsqlDataSource Past { get; }

    public async ValueTask DisposeAsync()
    {
        await Write.DisposeAsync();
        await Now.DisposeAsync();
        await Past.DisposeAsync();
    }

    private static NpgsqlDataSource Build(StoreOptions options, string schema, bool read)
    {
        var text = new NpgsqlConnectionStringBuilder(options.ConnectionString) { SearchPath = schema, MaxAutoPrepare = PreparedMax };
        if (read)
        {
            text.MaxPoolSize = options.ReadPoolSize;
            text.CommandTimeout = options.ReadTimeoutSeconds;
        }
        else
        {
            text.CommandTimeout = 0; // a rebuild of a whole chain is one statement and has no useful bound in seconds
        }
        return NpgsqlDataSource.Create(text);
    }
}
