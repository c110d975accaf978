using DefiPay.Chains.Bridging;
using DefiPay.Chains.Stratis.Contracts;
using DefiPay.Deployment.Running;
using DefiPay.Deployment.Stratis;
using DefiPay.Devnet;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Chains.Stratis.Tests.Contracts;

/// <summary>A devnet behind HTTP with a wrapped token and a vault, set up as an operator does it.</summary>
public sealed class VaultDevnet : IAsyncLifetime
{
    public const string RemoteChain = "eip155:31337";
    public static readonly byte[] Gateway = [.. Enumerable.Repeat((byte)0xaa, 20)];
    public static readonly byte[] TestDollar = [.. Enumerable.Repeat((byte)0xbb, 20)];

    private static readonly StratisNetwork Network = StratisNetwork.CirrusDev;
    private readonly string _folder = Directory.CreateTempSubdirectory("defipay-vault-").FullName;
    private DevnetHost _host = null!;
    private StratisContracts _contracts = null!;

    public CirrusNode Node { get; private set; } = null!;

    public StratisAddress Token { get; private set; }

    public BridgeVaultContract Vault { get; private set; } = null!;

    public static StratisAddress AddressOf(string account) => StratisWallet.FindKnown(account)!.Address;

    public async Task InitializeAsync()
    {
        var options = new DevnetOptions { DataFolder = _folder, Port = 0, IdleBlockTime = TimeSpan.Zero, ConfirmingBlocks = 0 };
        _host = await DevnetHost.StartAsync(options, TimeProvider.System, CancellationToken.None);
        Node = new CirrusNode(new CirrusNodeOptions { Url = _host.Address }, Network, TimeProvider.System);
        _contracts = new StratisContracts(Node, StratisWallet.FindKnown);

        var validators = Convert.ToHexStringLower([.. Enumerable.Range(1, 4).SelectMany(index => AddressOf($"validator{index}").ToBytes())]);
        var token = await DeployAsync("StandardToken", "Wrapped Test Dollar", "wUSD", "6");
        var vault = await DeployAsync("BridgeVault", Network.ChainId, RemoteChain, "guardian", validators, "3", "100");
        await CallAsync("operator", vault, "Connect", Convert.ToHexStringLower(Gateway));
        await CallAsync("operator", token, "ProposeMinter", vault);
        await CallAsync("operator", vault, "AddToken", token, Convert.ToHexStringLower(TestDollar), "1000", "10");
        Token = StratisAddress.Parse(token, Network);
        Vault = new BridgeVaultContract(Node, StratisAddress.Parse(vault, Network));
    }

    public async Task DisposeAsync()
    {
        Node.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A deposit of alice in the gateway for bob.</summary>
    public TransferFields Deposit(ulong amount, ulong number) => new(
        ChainId.Parse(RemoteChain), Node.ChainId, Gateway, Vault.Address.ToBytes(), TestDollar, amount, Enumerable.Repeat((byte)0xcc, 20).ToArray(),
        AddressOf("bob").ToBytes(), number);

    /// <summary>Signs a script with a named account, sends it and waits for its block.</summary>
    public async Task<TransactionReceipt> SendAsync(string from, ContractScript script)
    {
        var account = StratisWallet.FindKnown(from)!;
        var coins = await Node.GetSpendableAsync(account.Address, CancellationToken.None);
        var transaction = TransactionBuilder.BuildContract(account, [.. coins.Select(coin => new SpendableCoin(coin.OutPoint, coin.ValueSatoshi))], script);
        await Node.SendAsync(transaction.ToBytes(), CancellationToken.None);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        TransactionReceipt? receipt;
        while ((receipt = await Node.FindReceiptAsync(transaction.Id.ToString(), patience.Token)) is null)
            await Task.Delay(5, patience.Token);
        return receipt;
    }

    public async Task<TransactionReceipt> CallAsync(string from, string contract, string method, params string[] arguments) =>
        await RunAsync(new TransactionIntent(from, null, contract, method, arguments));

    private async Task<string> DeployAsync(string contract, params string[] arguments) =>
        (await RunAsync(new TransactionIntent("operator", contract, null, null, arguments))).CreatedContract!;

    private async Task<TransactionReceipt> RunAsync(TransactionIntent intent)
    {
        var receipt = await SingleTransaction.RunAsync(
            _contracts, new CirrusTransactionSender(Node), intent, TimeProvider.System, new PlanRunnerOptions(), CancellationToken.None);
        Assert.True(receipt.Success, receipt.Error);
        return receipt;
    }
}
