using System.Numerics;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Artifacts;
using DefiPay.Chains.Evm.Contracts;
using DefiPay.Chains.Evm.Events;
using DefiPay.Chains.Evm.Hardhat;
using DefiPay.Chains.Stratis;
using DefiPay.Chains.Stratis.Contracts;
using DefiPay.Deployment.Running;
using DefiPay.Deployment.Stratis;
using DefiPay.Devnet;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Bridge.Tests.Devnet;

/// <summary>Both devnets with the bridge's contracts on them, set up as an operator does it.</summary>
internal sealed class RealChains : IAsyncDisposable
{
    private static readonly StratisNetwork Network = StratisNetwork.CirrusDev;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("defipay-bridge-");
    private DevnetHost _stratisHost = null!;
    private StratisContracts _contracts = null!;

    public EvmDevnet EvmDevnet { get; private set; } = null!;

    public EvmNode EvmNode { get; private set; } = null!;

    public CirrusNode StratisNode { get; private set; } = null!;

    public EvmOperator Evm { get; private set; } = null!;

    public string Dollar { get; private set; } = "";

    public string Gateway { get; private set; } = "";

    public string Wrapped { get; private set; } = "";

    public string Vault { get; private set; } = "";

    public BridgeGatewayContract GatewayContract => new(EvmNode, Gateway);

    public BridgeVaultContract VaultContract => new(StratisNode, StratisAddress.Parse(Vault, Network));

    public DevnetChain Stratis => _stratisHost.Chain;

    /// <param name="confirmingBlocks">Empty blocks after one with transactions; with none, nothing becomes final by itself.</param>
    public static async Task<RealChains> StartAsync(int confirmingBlocks = 2)
    {
        var chains = new RealChains();
        await chains.StartNodesAsync(confirmingBlocks);
        await chains.DeployAsync();
        return chains;
    }

    public BridgeOptions OptionsFor(string connectionString) => new()
    {
        Evm = new BridgeEndOptions { ChainId = EvmNode.ChainId, Url = EvmDevnet.Url, Contract = Gateway },
        Stratis = new BridgeEndOptions { ChainId = StratisNode.ChainId, Url = _stratisHost.Address, Contract = Vault },
        Tokens = [new BridgeTokenPair(Dollar, Wrapped)],
        ConnectionString = connectionString,
        PollInterval = TimeSpan.FromMilliseconds(50),
    };

    /// <summary>Locks test dollars of alice for an account of the Stratis chain.</summary>
    public async Task<TransactionReceipt> LockAsync(BigInteger amount, string recipient)
    {
        await Evm.CallAsync("alice", "TestDollar", Dollar, "approve", Gateway, amount.ToString());
        var account = StratisWallet.FindKnown(recipient)!.Address;
        return await Evm.CallAsync("alice", "BridgeGateway", Gateway, "lock", Dollar, amount.ToString(), "0x" + Convert.ToHexStringLower(account.ToBytes()));
    }

    /// <summary>Burns wrapped dollars for an account of the EVM chain.</summary>
    public async Task<TransactionReceipt> BurnAsync(string from, BigInteger amount, string recipient, bool isApproved = false)
    {
        if (!isApproved)
            await CallAsync(from, Wrapped, "Approve", Vault, "0", amount.ToString());
        return await CallAsync(from, Vault, "Burn", Wrapped, amount.ToString(), EvmNode.ChainId.Value, EvmOperator.AddressOf(recipient)[2..]);
    }

    /// <summary>The id of the only deposit of a transaction, on either chain.</summary>
    public async Task<TransferId> IdOfDepositAsync(TransactionReceipt receipt)
    {
        var log = receipt.Logs.Single(log => log.Contract == Gateway || log.Contract == Vault);
        IEventDecoder decoder = log.Contract == Gateway ? new EvmEventDecoder([EvmArtifacts.Find("BridgeGateway").Abi]) : new CirrusEventDecoder(StratisNode);
        Assert.True(TransferId.TryParse((await decoder.DecodeAsync(log, default)).Arguments.GetProperty("transferId").GetString(), out var id));
        return id;
    }

    public Task<BigInteger> BalanceAsync(string account) => BalanceOfAsync(EvmOperator.AddressOf(account));

    public Task<BigInteger> BalanceOfAsync(string address) => new Erc20Contract(EvmNode, Dollar).GetBalanceAsync(address, default);

    public async Task<BigInteger> WrappedBalanceAsync(string account)
    {
        var answer = await _contracts.QueryAsync(Wrapped, "GetBalance", [account], null, default);
        return BigInteger.Parse(answer.ReturnValue.ToString(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<TransactionReceipt> CallAsync(string from, string contract, string method, params string[] arguments) =>
        await RunAsync(new TransactionIntent(from, null, contract, method, arguments));

    public async ValueTask DisposeAsync()
    {
        EvmNode.Dispose();
        StratisNode.Dispose();
        await EvmDevnet.DisposeAsync();
        await _stratisHost.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StartNodesAsync(int confirmingBlocks)
    {
        EvmDevnet = await EvmDevnet.StartAsync(
            new EvmDevnetOptions { Folder = Path.Combine(_folder.FullName, "evm"), Port = 0, ConfirmingBlocks = confirmingBlocks, ConfirmingBlockTime = TimeSpan.FromMilliseconds(50) },
            TimeProvider.System);
        EvmNode = new EvmNode(new EvmNodeOptions { Url = EvmDevnet.Url, ChainId = ChainId.Parse("eip155:31337") }, TimeProvider.System);
        Evm = new EvmOperator(EvmNode);
        var options = new DevnetOptions
        {
            DataFolder = Path.Combine(_folder.FullName, "stratis"), Port = 0, IdleBlockTime = TimeSpan.Zero, ConfirmingBlocks = confirmingBlocks,
            ConfirmingBlockTime = TimeSpan.FromMilliseconds(50),
        };
        _stratisHost = await DevnetHost.StartAsync(options, TimeProvider.System, CancellationToken.None);
        StratisNode = new CirrusNode(new CirrusNodeOptions { Url = _stratisHost.Address }, Network, TimeProvider.System);
        _contracts = new StratisContracts(StratisNode, StratisWallet.FindKnown);
    }

    private async Task DeployAsync()
    {
        string[] validators = [.. Enumerable.Range(1, 4).Select(index => $"validator{index}")];
        Dollar = await Evm.DeployAsync("TestDollar", "operator");
        Gateway = await Evm.DeployAsync(
            "BridgeGateway", "operator", "guardian", Network.ChainId, "60", string.Join(",", validators.Select(EvmOperator.AddressOf)), "3");
        var seats = Convert.ToHexStringLower([.. validators.SelectMany(name => StratisWallet.FindKnown(name)!.Address.ToBytes())]);
        Wrapped = (await RunAsync(new TransactionIntent("operator", "StandardToken", null, null, ["Wrapped Test Dollar", "wUSD", "6"]))).CreatedContract!;
        Vault = (await RunAsync(new TransactionIntent("operator", "BridgeVault", null, null, [Network.ChainId, EvmNode.ChainId.Value, "guardian", seats, "3", "100"]))).CreatedContract!;

        var (vault, wrapped) = (Bytes(Vault), Bytes(Wrapped));
        await Evm.CallAsync("operator", "BridgeGateway", Gateway, "connect", vault);
        await Evm.CallAsync("operator", "BridgeGateway", Gateway, "addToken", Dollar, wrapped, "1000000000000", "1000000000");
        await CallAsync("operator", Vault, "Connect", Gateway[2..]);
        await CallAsync("operator", Wrapped, "ProposeMinter", Vault);
        await CallAsync("operator", Vault, "AddToken", Wrapped, Dollar[2..], "1000000000000", "10000000000");
        await Evm.CallAsync("operator", "TestDollar", Dollar, "mint", "alice", "1000000000");
    }

    private static string Bytes(string address) => "0x" + Convert.ToHexStringLower(StratisAddress.Parse(address, Network).ToBytes());

    private async Task<TransactionReceipt> RunAsync(TransactionIntent intent)
    {
        var receipt = await SingleTransaction.RunAsync(
            _contracts, new CirrusTransactionSender(StratisNode), intent, TimeProvider.System, new PlanRunnerOptions(), CancellationToken.None);
        Assert.True(receipt.Success, receipt.Error);
        return receipt;
    }
}
