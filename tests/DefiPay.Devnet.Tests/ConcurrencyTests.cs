using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Devnet.Tests;

public class ConcurrencyTests
{
    [Fact]
    public async Task ManySendersMinersAndReorgs_AtOnce_KeepEveryCoin()
    {
        using var test = new TestChain();
        await test.MineAsync(10);
        var senders = KnownAccounts.All.Take(4).Select(account => Task.Run(() => SendAsync(test, StratisWallet.Known.GetAccount(account.Index), 40))).ToArray();
        using var stop = new CancellationTokenSource();
        var mining = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await test.Chain.MineAsync(1, TestDevnet.Patience);
                if (i % 8 == 7)
                {
                    await test.Chain.ReorgAsync(3, keepTransactions: true, TestDevnet.Patience);
                }
            }
        });

        await Task.WhenAll(senders);
        await stop.CancelAsync();
        await mining;
        while (test.Chain.WaitingCount > 0)
        {
            await test.MineAsync();
        }

        var sum = KnownAccounts.All.Select(account => account.Address).Append(MinerKey.Address)
            .Aggregate(0ul, (total, owner) => total + test.BalanceOf(owner));
        Assert.Equal(Coins(1_000_000), sum);
        var tip = test.Tip.Hash;
        test.Reopen();
        Assert.Equal(tip, test.Tip.Hash);
    }

    /// <summary>A refusal is fair here: a reorganisation may have taken the coins back meanwhile.</summary>
    private static async Task SendAsync(TestChain test, StratisAccount account, int count)
    {
        for (var i = 0; i < count; i++)
        {
            SpendableCoin coin = default;
            await TestDevnet.UntilAsync(() => (coin = test.CoinsOf(account).FirstOrDefault(own => own.ValueSatoshi > Coins(3))) != default);
            var result = test.Chain.Accept(TransactionBuilder.BuildPayment(account, [coin], account.Address, Coins(1)));
            Assert.True(result.Code is null or "bad-txns-inputs-missingorspent" or "txn-mempool-conflict", result.Message);
        }
    }

    private static ulong Coins(ulong coins) => coins * StratisNetwork.SatoshiPerCoin;
}
