using System.Net.Http.Json;
using System.Text.Json;
using DefiPay.Store;
using DefiPay.Store.Migrations;
using DefiPay.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace DefiPay.Api.Tests;

/// <summary>The API over a migrated database with the rows of <see cref="Rows"/>, on a loopback port of its own.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private TestDatabase? _database;
    private WebApplication? _app;

    public HttpClient Http { get; private set; } = null!;

    public string Database => _database!.Name;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _app = Build(_database.ConnectionString);
        await _app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await using (var connection = new NpgsqlConnection(_database.ConnectionString))
        {
            await connection.OpenAsync();
            await Rows.InsertAsync(connection);
        }

        await _app.StartAsync();
        Http = Client(_app);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _app!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>A second API, for tests of options; the caller disposes it.</summary>
    public async Task<WebApplication> StartAsync(Action<ApiOptions> configure)
    {
        var app = Build(_database!.ConnectionString, configure);
        await app.StartAsync();
        return app;
    }

    public static HttpClient Client(WebApplication app)
        => new(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
        };

    /// <summary>The data of an answer that must be free of errors.</summary>
    public async Task<JsonElement> QueryAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(Http, query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The first error of an answer that must have one.</summary>
    public async Task<JsonElement> ErrorAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(Http, query, variables);
        Assert.True(answer.TryGetProperty("errors", out var errors), answer.ToString());
        return errors[0];
    }

    public static async Task<JsonElement> AskAsync(HttpClient http, string query, object? variables = null)
    {
        using var response = await http.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    internal static WebApplication Build(string connectionString, Action<ApiOptions>? configure = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddStore(options => options.ConnectionString = connectionString);
        builder.Services.AddGraphQLApi(options =>
        {
            options.Accounts.Add(new ListedAccount("carol", Rows.Carol));
            configure?.Invoke(options);
        });
        var app = builder.Build();
        app.MapApi();
        return app;
    }
}
