using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Indexer;
using DefiPay.Store.Bridge;
using DefiPay.Store.Migrations;
using DefiPay.Store.Writes;
using DefiPay.TestSupport;
using DefiPay.TestSupport.Bridging;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DefiPay.Api.Tests.Bridging;

/// <summary>
/// The API over the index of two scripted chains on which the scenario was played: Alice locks 1,000, pays Bob 200 of it by an
/// escrow, and Bob burns them to have them on the EVM.
/// </summary>
public sealed class BridgeApiFixture : IAsyncLifetime
{
    private static readonly string EscrowContract = BridgeScript.Stratis(204);

    private TestDatabase? _database;
    private WebApplication? _app;

    public BridgeScript Script { get; } = new BridgeScript().Deploy();

    public ScriptedTransfer There { get; private set; } = null!;

    public ScriptedTransfer Back { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public string Database => _database!.Name;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _app = ApiFixture.Build(_database.ConnectionString);
        await _app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await PlayAsync();
        await _app.StartAsync();
        Http = ApiFixture.Client(_app);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _app!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>The data of an answer that must be free of errors.</summary>
    public async Task<JsonElement> QueryAsync(string query, object? variables = null)
    {
        var answer = await ApiFixture.AskAsync(Http, query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private async Task PlayAsync()
    {
        There = Script.Lock("1000000000");
        Script.EvmChain.Confirm(2);
        There.VoteAndMint();
        Script.StratisChain.Mine(Escrow("Authorized", "250000000"), Move(BridgeScript.AliceOnStratis, EscrowContract, "250000000"));
        Script.StratisChain.Mine(Escrow("Captured", "200000000"), Move(EscrowContract, BridgeScript.BobOnStratis, "200000000"));
        Script.StratisChain.Mine(Escrow("Voided", "50000000"), Move(EscrowContract, BridgeScript.AliceOnStratis, "50000000"));
        Back = Script.Burn("200000000");
        Script.StratisChain.Confirm(2);
        await _app!.Services.GetRequiredService<BridgeSubmissionStore>().SaveAttestationsAsync(
            [.. new byte[] { 10, 11, 13 }.Select(signer => new AttestationRow(Back.Id, 1, BridgeScript.Evm(signer), new byte[65], new DateTimeOffset(2025, 1, 1, 0, 0, signer, default)))],
            CancellationToken.None);
        Script.EvmChain.Mine(Back.Release());
        Script.EvmChain.Confirm(2);
        var contracts = _app.Services.GetRequiredService<ContractRegistry>();
        foreach (var contract in Script.Registrations)
            await contracts.RegisterAsync(contract, CancellationToken.None);
        await contracts.RegisterAsync(
            new(Script.StratisChain.ChainId, EscrowContract, "escrow", ContractKinds.Escrow, new string('5', 64), 1), CancellationToken.None);
        IndexedChain[] chains = [ToIndex(Script.EvmChain, "Hardhat", BridgeScript.EvmZero), ToIndex(Script.StratisChain, "Stratis devnet", BridgeScript.StratisZero)];
        foreach (var chain in chains)
            await IndexAsync(chain, chains, _app.Services);
    }

    private static async Task IndexAsync(IndexedChain chain, IndexedChain[] chains, IServiceProvider services)
    {
        await using var indexer = new ChainIndexer(
            chain, services.GetRequiredService<ChainRegistry>(), services.GetRequiredService<ContractRegistry>(), services.GetRequiredService<IndexStore>(),
            new IndexerOptions(), NullLogger.Instance, chains);
        while (await indexer.StepAsync(CancellationToken.None) == StepOutcome.Progressed)
        {
        }
    }

    private static IndexedChain ToIndex(ScriptedChain chain, string name, string zero) => new(chain, chain, name, new FinalityDepths(), zero, null);

    private static ScriptedEvent Move(string from, string to, string amount) => new(BridgeScript.WUsd, "TransferLog", new { from, to, amount });

    private static ScriptedEvent Escrow(string step, string amount) => new(EscrowContract, $"Escrow{step}Log", new
    {
        escrowId = new string('e', 64), number = "0", amount, payer = BridgeScript.AliceOnStratis, payee = BridgeScript.BobOnStratis, token = BridgeScript.WUsd,
        minFeeBps = "0", maxFeeBps = "0", fee = "0", feeBps = "0", feeReceiver = BridgeScript.StratisZero, authorizationExpiryBlock = "100", refundExpiryBlock = "200",
    });
}
