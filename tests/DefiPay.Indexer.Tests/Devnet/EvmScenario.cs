using System.Net.Http.Json;
using System.Numerics;
using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Artifacts;
using DefiPay.Chains.Evm.Events;
using DefiPay.Chains.Evm.Hardhat;
using DefiPay.Deployment.Evm;
using DefiPay.Deployment.Running;
using DefiPay.Indexer.Tests.Simulation;
using DefiPay.Wallets.Evm;

namespace DefiPay.Indexer.Tests.Devnet;

/// <summary>A Hardhat node with a token and the bridge's gateway on it, and what is needed to index it. Blocks come with transactions alone.</summary>
internal sealed class EvmScenario : IAsyncDisposable
{
    private const string Vault = "0x00000000000000000000000000000000000000b2";
    private const string Wrapped = "0x0000000000000000000000000000000000000071";
    private readonly string _folder = Directory.CreateTempSubdirectory("defipay-index-evm-").FullName;
    private readonly EvmEventDecoder _decoder = new(EvmArtifacts.All.Select(artifact => artifact.Abi));
    private readonly HttpClient _rpc = new();
    private EvmContracts _contracts = null!;

    public EvmDevnet Devnet { get; private set; } = null!;

    public EvmNode Node { get; private set; } = null!;

    public string Dollar { get; private set; } = "";

    public string Gateway { get; private set; } = "";

    public static async Task<EvmScenario> StartAsync()
    {
        var scenario = new EvmScenario();
        scenario.Devnet = await EvmDevnet.StartAsync(new EvmDevnetOptions { Folder = scenario._folder, Port = 0, ConfirmingBlocks = 0 }, TimeProvider.System);
        scenario.Node = scenario.Connect(scenario.Devnet.Url);
        scenario._contracts = new EvmContracts(
            scenario.Node, scenario._decoder, EvmWallet.FindKnown, address => address == scenario.Dollar ? "TestDollar" : "BridgeGateway");
        await scenario.DeployAsync();
        return scenario;
    }

    public static string AddressOf(string account) => EvmWallet.FindKnown(account)!.Address;

    /// <summary>A connection to this chain, by way of any address.</summary>
    public EvmNode Connect(Uri url) => new(new EvmNodeOptions { Url = url, ChainId = ChainId.Parse("eip155:31337") }, TimeProvider.System);

    public Task<TransactionReceipt> TransferAsync(BigInteger amount) => CallAsync("alice", Dollar, "transfer", AddressOf("bob"), $"{amount}");

    /// <summary>A deposit for the other chain; the whole balance is approved.</summary>
    public Task<TransactionReceipt> LockAsync(BigInteger amount) => CallAsync("alice", Gateway, "lock", Dollar, $"{amount}", AddressOf("bob"));

    /// <summary>Remembers the present state, for <see cref="RevertAsync"/>.</summary>
    public async Task<string> SnapshotAsync() => (await AskAsync("evm_snapshot")).GetString()!;

    /// <summary>Takes back every block since, as somebody else could who speaks with the node.</summary>
    public async Task RevertAsync(string snapshot) => Assert.True((await AskAsync("evm_revert", snapshot)).GetBoolean());

    public async Task<ulong> HeadAsync() => (await Node.GetHeadAsync(CancellationToken.None)).Number;

    public IndexedChain ToIndex(EvmNode? node = null) =>
        new(new EvmBlockSource(node ?? Node), _decoder, "EVM devnet", new FinalityDepths(), EvmHex.ZeroAddress, null);

    public async Task RegisterAsync(IndexHarness harness)
    {
        await harness.Contracts.RegisterAsync(
            new(Node.ChainId, Dollar, "tUSD", "TestDollar", SimulatedChain.Hash("TestDollar"), 1, new("Test Dollar", "tUSD", 6)), CancellationToken.None);
        await harness.Contracts.RegisterAsync(new(Node.ChainId, Gateway, "gateway", "BridgeGateway", SimulatedChain.Hash("BridgeGateway"), 2), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _rpc.Dispose();
        Node.Dispose();
        await Devnet.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task DeployAsync()
    {
        Dollar = (await RunAsync(new TransactionIntent("operator", "TestDollar", null, null, ["operator"]))).CreatedContract!;
        var signers = string.Join(",", Enumerable.Range(1, 4).Select(index => AddressOf($"validator{index}")));
        Gateway = (await RunAsync(new TransactionIntent("operator", "BridgeGateway", null, null, ["operator", "guardian", "stratis:cirrus-dev", "60", signers, "3"]))).CreatedContract!;
        await CallAsync("operator", Gateway, "connect", Vault);
        await CallAsync("operator", Gateway, "addToken", Dollar, Wrapped, "1000000000000", "1000000000");
        await CallAsync("operator", Dollar, "mint", "alice", "1000000000");
        await CallAsync("alice", Dollar, "approve", Gateway, "1000000000");
    }

    private Task<TransactionReceipt> CallAsync(string from, string contract, string method, params string[] arguments) =>
        RunAsync(new TransactionIntent(from, null, contract, method, arguments));

    private async Task<TransactionReceipt> RunAsync(TransactionIntent intent)
    {
        var receipt = await SingleTransaction.RunAsync(
            _contracts, new EvmTransactionSender(Node), intent, TimeProvider.System, new PlanRunnerOptions(), CancellationToken.None);
        Assert.True(receipt.Success, receipt.Error);
        return receipt;
    }

    private async Task<JsonElement> AskAsync(string method, params object[] arguments)
    {
        using var answer = await _rpc.PostAsJsonAsync(Devnet.Url, new { jsonrpc = "2.0", id = 1, method, @params = arguments });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("result");
    }
}
