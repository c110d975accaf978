using DefiPay.Chains;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Running;
using DefiPay.Deployment.Stratis;
using DefiPay.Devnet;
using DefiPay.Indexer.Tests.Simulation;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Indexer.Tests.Devnet;

/// <summary>A devnet behind HTTP with a token and an escrow on it, and what is needed to index it.</summary>
internal sealed class DevnetScenario : IAsyncDisposable
{
    private static readonly StratisNetwork Network = StratisNetwork.CirrusDev;
    private readonly string _folder = Directory.CreateTempSubdirectory("defipay-index-").FullName;
    private DevnetHost _host = null!;
    private StratisContracts _contracts = null!;

    public CirrusNode Node { get; private set; } = null!;

    public DevnetChain Chain => _host.Chain;

    public string Token { get; private set; } = "";

    public string Escrow { get; private set; } = "";

    public static async Task<DevnetScenario> StartAsync()
    {
        var scenario = new DevnetScenario();
        var options = new DevnetOptions { DataFolder = scenario._folder, Port = 0, IdleBlockTime = TimeSpan.Zero, ConfirmingBlocks = 0 };
        scenario._host = await DevnetHost.StartAsync(options, TimeProvider.System, CancellationToken.None);
        scenario.Node = new CirrusNode(new CirrusNodeOptions { Url = scenario._host.Address }, Network, TimeProvider.System);
        scenario._contracts = new StratisContracts(scenario.Node, StratisWallet.FindKnown);
        return scenario;
    }

    public static string AddressOf(string account) => StratisWallet.FindKnown(account)!.Address.ToBase58(Network);

    /// <summary>The story of the demo: a payment captured in part, voided and refunded in part.</summary>
    public async Task PlayAsync()
    {
        Token = (await RunAsync(new TransactionIntent("minter", "StandardToken", null, null, ["Demo Dollar", "dUSD", "6"]))).CreatedContract!;
        Escrow = (await RunAsync(new TransactionIntent("olga", "Escrow", null, null, []))).CreatedContract!;
        await CallAsync("minter", Token, "Mint", "carol", "1000000000");
        await CallAsync("carol", Token, "Approve", Escrow, "0", "250000000");
        await CallAsync("carol", Escrow, "Authorize", "dave", Token, "250000000", "100", "100", "olga", "1000000", "1000000");
        await CallAsync("dave", Escrow, "Capture", "0", "200000000", "100");
        await CallAsync("dave", Escrow, "Void", "0");
        await CallAsync("dave", Token, "Approve", Escrow, "0", "50000000");
        await CallAsync("dave", Escrow, "Refund", "0", "50000000");
    }

    public Task<TransactionReceipt> CallAsync(string from, string contract, string method, params string[] arguments) =>
        RunAsync(new TransactionIntent(from, null, contract, method, arguments));

    public Task<LocalCallResult> QueryAsync(string contract, string method, params string[] arguments) =>
        _contracts.QueryAsync(contract, method, arguments, null, CancellationToken.None);

    /// <summary>Sends a contract transaction with coins, and waits for its receipt.</summary>
    public async Task<TransactionReceipt> PayAsync(string from, ContractScript script, ulong amountSatoshi)
    {
        var account = StratisWallet.FindKnown(from)!;
        var coins = await Node.GetSpendableAsync(account.Address, CancellationToken.None);
        var transaction = TransactionBuilder.BuildContract(account, [.. coins.Select(coin => new SpendableCoin(coin.OutPoint, coin.ValueSatoshi))], script, amountSatoshi);
        await Node.SendAsync(transaction.ToBytes(), CancellationToken.None);
        TransactionReceipt? receipt;
        while ((receipt = await Node.FindReceiptAsync(transaction.Id.ToString(), CancellationToken.None)) is null)
            await Task.Delay(5);
        return receipt;
    }

    public IndexedChain ToIndex(FinalityDepths depths) => new(
        new CirrusBlockSource(Node), new CirrusEventDecoder(Node), "Cirrus devnet", depths, StratisAddress.Zero.ToBase58(Network), new NativeCoin("TCRS", "Cirrus coin", 8));

    public async Task RegisterAsync(IndexHarness harness)
    {
        foreach (var (name, address) in new[] { ("StandardToken", Token), ("Escrow", Escrow) })
            await harness.Contracts.RegisterAsync(new(Node.ChainId, address, name, name, SimulatedChain.Hash(name), 1), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Node.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<TransactionReceipt> RunAsync(TransactionIntent intent)
    {
        var receipt = await SingleTransaction.RunAsync(
            _contracts, new CirrusTransactionSender(Node), intent, TimeProvider.System, new PlanRunnerOptions(), CancellationToken.None);
        Assert.True(receipt.Success, receipt.Error);
        return receipt;
    }
}
