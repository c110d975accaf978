using DefiPay.Store.Migrations;
using DefiPay.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Store.Tests;

/// <summary>A migrated database of its own and the store's container over it.</summary>
public sealed class StoreFixture : IAsyncLifetime
{
    private TestDatabase? _database;
    private ServiceProvider? _services;

    public string ConnectionString => _database!.ConnectionString;

    public T Get<T>() where T : notnull => _services!.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _services = new ServiceCollection().AddStore(options => options.ConnectionString = _database.ConnectionString).BuildServiceProvider();
        await Get<Migrator>().MigrateAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _database!.DisposeAsync();
    }
}
