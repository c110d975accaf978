using System.Numerics;
using DefiPay.Chains;
using DefiPay.ContractEngine.Compilation;
using DefiPay.Indexer.Tests.Simulation;
using DefiPay.Store.Reads;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Indexer.Tests.Devnet;

/// <summary>The index of a real devnet, over HTTP, against what the node itself says.</summary>
public sealed class DevnetIndexTests
{
    [Fact]
    public async Task Index_OfTheScenario_SaysWhatTheNodeSays()
    {
        await using var scenario = await DevnetScenario.StartAsync();
        await scenario.PlayAsync();
        await using var harness = await IndexHarness.CreateAsync();
        await scenario.RegisterAsync(harness);
        await using var indexer = harness.Start(scenario.ToIndex(new FinalityDepths()));
        Assert.Equal(StepOutcome.Idle, await IndexHarness.CatchUpAsync(indexer));

        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        var escrow = await context.Escrows.Include(row => row.Token).Include(row => row.History).SingleAsync();
        Assert.Equal(("dUSD", 6, EscrowState.Captured, 0L), (escrow.Token.Symbol, escrow.Token.Decimals, escrow.State, escrow.Number));
        Assert.Equal<BigInteger[]>([250_000_000, 200_000_000, 50_000_000, 2_000_000], [escrow.Authorized, escrow.Captured, escrow.Refunded, escrow.FeeTaken]);
        Assert.Equal(["Authorized", "Captured", "Voided", "Refunded"], escrow.History.OrderBy(step => step.BlockNumber).Select(step => step.Event));
        Assert.Equal(64, escrow.EscrowId.Length);
        Assert.Empty(await context.Events.Where(row => row.Note != null).ToListAsync());

        foreach (var (account, amount) in new[] { ("carol", 850_000_000), ("dave", 148_000_000), ("olga", 2_000_000) })
        {
            var address = DevnetScenario.AddressOf(account);
            var balance = await context.Balances.SingleAsync(row => row.TokenId == scenario.Token && row.Account == address);
            Assert.Equal(amount, balance.Amount);
            Assert.Equal($"{amount}", (await scenario.QueryAsync(scenario.Token, "GetBalance", address)).ReturnValue.GetString());
        }
        await CompareNativeAsync(scenario, context);
        await CompareSupplyAtEveryBlockAsync(harness, scenario);
    }

    [Fact]
    public async Task Index_AfterAReorgOfDepthThreeWithFinalSix_EqualsOneOfTheWinningChainOnly()
    {
        var depths = new FinalityDepths(1, 6);
        await using var scenario = await DevnetScenario.StartAsync();
        await scenario.PlayAsync();
        await using var forked = await IndexHarness.CreateAsync();
        await scenario.RegisterAsync(forked);
        await using var indexer = forked.Start(scenario.ToIndex(depths));
        await IndexHarness.CatchUpAsync(indexer);

        await scenario.Chain.ReorgAsync(3, keepTransactions: false, CancellationToken.None);
        await scenario.CallAsync("carol", scenario.Token, "TransferTo", "erin", "7");
        await IndexHarness.CatchUpAsync(indexer);

        await using var clean = await IndexHarness.CreateAsync();
        await scenario.RegisterAsync(clean);
        await using var other = clean.Start(scenario.ToIndex(depths));
        await IndexHarness.CatchUpAsync(other);
        Assert.Equal(await clean.DumpAsync(), await forked.DumpAsync());
        await using var context = await forked.Reads.OpenAsync(null, CancellationToken.None);
        Assert.Equal(1, (await context.ChainStatuses.SingleAsync()).Reorgs);
        await CompareNativeAsync(scenario, context);
    }

    [Fact]
    public async Task Index_AfterAReorgOfDepthThreeWithTheDefault_IsStalled()
    {
        await using var scenario = await DevnetScenario.StartAsync();
        await scenario.PlayAsync();
        await using var harness = await IndexHarness.CreateAsync();
        await using var indexer = harness.Start(scenario.ToIndex(new FinalityDepths()));
        await IndexHarness.CatchUpAsync(indexer);

        await scenario.Chain.ReorgAsync(3, keepTransactions: true, CancellationToken.None);

        Assert.Equal(StepOutcome.Stalled, await IndexHarness.CatchUpAsync(indexer));
    }

    [Fact]
    public async Task Index_OfCoinsThatContractsHold_SaysWhatTheNodeSays()
    {
        const string Source = """
            using Stratis.SmartContracts;
            public class Keeper : SmartContract
            {
                public Keeper(ISmartContractState state) : base(state) { }
                public void Deposit() { }
                public void Fail() { Assert(false, "no"); }
                public void PayOut(Address to, ulong amount) { Assert(Transfer(to, amount).Success, "not paid"); }
            }
            """;
        await using var scenario = await DevnetScenario.StartAsync();
        var code = ContractCompiler.Compile(Source).Bytecode.ToArray();
        var created = await scenario.PayAsync("alice", ContractScript.Create(code, 100, 250_000), 500);
        var keeper = StratisAddress.Parse(created.CreatedContract!, StratisNetwork.CirrusDev);
        var bob = StratisAddress.Parse(DevnetScenario.AddressOf("bob"), StratisNetwork.CirrusDev);
        Assert.True((await scenario.PayAsync("alice", ContractScript.Call(keeper, "Deposit", 100, 50_000), 70)).Success);
        Assert.False((await scenario.PayAsync("alice", ContractScript.Call(keeper, "Fail", 100, 50_000), 90)).Success);
        var payOut = ContractScript.Call(keeper, "PayOut", 100, 50_000, ContractParameter.Of(bob), ContractParameter.Of(120ul));
        Assert.True((await scenario.PayAsync("alice", payOut, 0)).Success);

        await using var harness = await IndexHarness.CreateAsync();
        await using var indexer = harness.Start(scenario.ToIndex(new FinalityDepths()));
        await IndexHarness.CatchUpAsync(indexer);

        await using var context = await harness.Reads.OpenAsync(null, CancellationToken.None);
        Assert.Equal(450, (await context.Balances.SingleAsync(row => row.Account == created.CreatedContract)).Amount);
        await CompareNativeAsync(scenario, context);
    }

    private static async Task CompareNativeAsync(DevnetScenario scenario, ReadContext context)
    {
        var indexed = await context.Balances.Where(row => row.TokenId == "native").ToDictionaryAsync(row => row.Account, row => row.Amount);
        foreach (var address in KnownAccounts.All.Select(account => account.Address))
        {
            var held = scenario.Chain.UnspentOf(address).Aggregate(BigInteger.Zero, (sum, coin) => sum + coin.ValueSatoshi);
            Assert.Equal(held, indexed.GetValueOrDefault(address.ToBase58(StratisNetwork.CirrusDev)));
        }
    }

    private static async Task CompareSupplyAtEveryBlockAsync(IndexHarness harness, DevnetScenario scenario)
    {
        for (ulong block = 0; block <= scenario.Chain.Tip.Height; block++)
        {
            await using var past = await harness.Reads.OpenAsync(new BlockPoint(scenario.Node.ChainId, block), CancellationToken.None);
            if (await past.Tokens.SingleOrDefaultAsync(token => token.Symbol == "dUSD") is not { } token)
                continue;
            var amounts = await past.Balances.Where(balance => balance.TokenId == token.TokenId).Select(balance => balance.Amount).ToListAsync();
            Assert.Equal(token.TotalSupply, amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount));
        }
    }
}
