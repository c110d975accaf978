using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Devnet.Tests.Support;

/// <summary>A chain without HTTP and without a producer: blocks come when the test mines them.</summary>
public sealed class TestChain : IDisposable
{
    private readonly DataFolder _folder = new();
    private readonly Func<DevnetOptions, DevnetOptions> _change;

    public TestChain(Func<DevnetOptions, DevnetOptions>? change = null)
    {
        _change = change ?? (options => options);
        Chain = Open();
    }

    public ManualTime Time { get; } = new();

    public DevnetChain Chain { get; private set; }

    public string ChainFile => _folder.ChainFile;

    public ChainedBlock Tip => Chain.Tip;

    public IReadOnlyList<SpendableCoin> CoinsOf(StratisAccount account) =>
        [.. Chain.UnspentOf(account.Address).Select(coin => new SpendableCoin(coin.OutPoint, coin.ValueSatoshi))];

    public ulong BalanceOf(StratisAddress address) => Chain.UnspentOf(address).Aggregate(0ul, (sum, coin) => sum + coin.ValueSatoshi);

    public Transaction Pay(StratisAccount from, StratisAddress to, ulong amountSatoshi = 1_000, ulong feeSatoshi = TransactionBuilder.DefaultFeeSatoshi) =>
        TransactionBuilder.BuildPayment(from, CoinsOf(from), to, amountSatoshi, feeSatoshi);

    /// <summary>The fee is what is paid besides the gas; of two calls with the same gas the one with more of it comes first.</summary>
    public Transaction Contract(StratisAccount from, ContractScript script, ulong amountSatoshi = 0, ulong feeSatoshi = TransactionBuilder.DefaultFeeSatoshi) =>
        TransactionBuilder.BuildContract(from, CoinsOf(from), script, amountSatoshi, feeSatoshi);

    public void Accept(Transaction transaction)
    {
        var result = Chain.Accept(transaction);
        Assert.True(result.IsAccepted, $"{result.Code}: {result.Message}");
    }

    public async Task<ChainedBlock> MineAsync(int count = 1)
    {
        await Chain.MineAsync(count, TestDevnet.Patience);
        return Tip;
    }

    public async Task<StratisAddress> DeployCounterAsync()
    {
        var create = Contract(TestDevnet.Alice, ContractScript.Create(TestContracts.Counter, 100, 250_000, ContractParameter.Of(5ul)));
        Accept(create);
        await MineAsync();
        return Chain.FindReceipt(create.Id)!.NewContractAddress!.Value;
    }

    /// <summary>Closes the chain, lets the test touch its file, and opens it again.</summary>
    public void Reopen(Action<string>? touchFile = null)
    {
        Chain.Dispose();
        touchFile?.Invoke(ChainFile);
        Chain = Open();
    }

    public void Dispose()
    {
        Chain.Dispose();
        _folder.Dispose();
    }

    private DevnetChain Open() => DevnetChain.Open(_change(TestDevnet.OptionsFor(_folder)), Time);
}
