using System.Globalization;
using System.Net.Http.Json;
using DefiPay.Chains;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Devnet.Tests;

public class KillTests
{
    private const string Variable = "DEFIPAY_KILLS";
    private const int KillsByDefault = 30;
    public const int KillsPerSeed = 5;
    private const ulong LeastSatoshi = 100_000_000;

    /// <summary>Thirty kills; as many as DEFIPAY_KILLS says where that is set (docs/contracts/devnet-storage.md).</summary>
    public static IEnumerable<object[]> Seeds => SeedsFor(KillsByDefault);

    /// <summary>Seeds for so many kills, five for each, or for as many as DEFIPAY_KILLS says.</summary>
    public static IEnumerable<object[]> SeedsFor(int killsByDefault)
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : killsByDefault;
        return Enumerable.Range(1, Math.Clamp((kills + KillsPerSeed - 1) / KillsPerSeed, 1, 10_000)).Select(seed => new object[] { seed });
    }

    /// <summary>
    /// Wallets pay and call a contract while the process is killed after a number of answers that the seed decides: whatever was answered must be
    /// there, and the state must be the one that these transactions make.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Killed_WhileTransactionsArrive_LosesNoneThatWasAnswered(int seed)
    {
        using var folder = new DataFolder();
        var counter = await DeployAsync(folder);
        var payments = new List<Hash256>();
        var calls = new List<Hash256>();
        var random = new Random(seed);
        for (var round = 0; round < KillsPerSeed; round++)
        {
            using var child = await ChildDevnet.StartAsync(folder);
            var killAfter = CountOf(payments) + CountOf(calls) + random.Next(1, 25);
            var sending = KnownAccounts.All.Take(3)
                .Select(account => StratisWallet.Known.GetAccount(account.Index))
                .Select(account => SendUntilDeadAsync(child.Http, account, payments, coins => TransactionBuilder.BuildPayment(account, coins, account.Address, 1_000)))
                .Append(SendUntilDeadAsync(child.Http, Caller, calls, coins => TransactionBuilder.BuildContract(Caller, coins, TestDevnet.Call(counter, "Add", ContractParameter.Of(1ul)), 0)));
            var all = Task.WhenAll(sending.ToArray());
            await TestDevnet.UntilAsync(() => CountOf(payments) + CountOf(calls) >= killAfter);
            child.Kill();
            await all;
        }

        await using var survivor = await TestDevnet.StartAsync(folder);
        await TestDevnet.UntilAsync(() => survivor.Chain.WaitingCount == 0);
        Assert.All(payments.Concat(calls), id => Assert.NotNull(survivor.Chain.FindTransaction(id)?.Block));
        var added = survivor.Chain.Receipts(0, survivor.Chain.Tip.Height).Count(found => found.Receipt is { MethodName: "Add", Success: true });
        Assert.True(added >= calls.Count, $"{calls.Count} calls were acknowledged, {added} are in blocks.");
        var local = await survivor.PostAsync("SmartContracts/local-call", new { contractAddress = TestDevnet.Base58(counter), methodName = "Count", gasPrice = 100, gasLimit = 250_000 });
        Assert.Equal(added, local.GetProperty("return").GetInt32());
    }

    private static StratisAccount Caller { get; } = StratisWallet.FindKnown("dave")!;

    private static async Task<StratisAddress> DeployAsync(DataFolder folder)
    {
        await using var devnet = await TestDevnet.StartAsync(folder);
        return await devnet.DeployCounterAsync(start: 0);
    }

    private static async Task SendUntilDeadAsync(HttpClient http, StratisAccount account, List<Hash256> acknowledged, Func<SpendableCoin[], Transaction> build)
    {
        try
        {
            while (true)
            {
                var coins = await http.CoinsOfAsync(account);
                if (!coins.Any(coin => coin.ValueSatoshi >= LeastSatoshi))
                {
                    await Task.Delay(5); // the last transaction waits for its block, and holds nearly all there is
                    continue;
                }

                var transaction = build(coins);
                using var answer = await http.PostAsJsonAsync("api/Wallet/send-transaction", new { hex = transaction.ToHex() }, TestDevnet.Patience);
                if (answer.IsSuccessStatusCode)
                {
                    lock (acknowledged)
                    {
                        acknowledged.Add(transaction.Id);
                    }
                }
            }
        }
        catch (Exception failure) when (ConnectionFailure.Is(failure))
        {
            // The process is gone, as intended.
        }
    }

    private static int CountOf(List<Hash256> list)
    {
        lock (list)
        {
            return list.Count;
        }
    }
}
