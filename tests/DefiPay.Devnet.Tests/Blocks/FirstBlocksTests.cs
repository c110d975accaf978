using DefiPay.Crypto;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;

namespace DefiPay.Devnet.Tests.Blocks;

public class FirstBlocksTests
{
    [Fact]
    public void NewChain_GivesEachNamedAccountATwentiethInManyOutputs()
    {
        using var test = new TestChain();

        Assert.All(KnownAccounts.All, account =>
        {
            Assert.Equal(50_000 * StratisNetwork.SatoshiPerCoin, test.BalanceOf(account.Address));
            Assert.Equal(20, test.Chain.UnspentOf(account.Address).Count);
        });
        Assert.Equal(1_000_000 * StratisNetwork.SatoshiPerCoin, test.Chain.BlockAt(2)!.Block.Transactions[0].Outputs.Aggregate(0ul, (sum, output) => sum + output.ValueSatoshi));
        Assert.Equal(4ul, test.Tip.Height);
    }

    [Fact]
    public async Task EveryBlock_FollowsSignedAndLater()
    {
        using var test = new TestChain();
        await test.MineAsync(3);

        for (ulong height = 1; height <= test.Tip.Height; height++)
        {
            var (below, header) = (test.Chain.BlockAt(height - 1)!, test.Chain.BlockAt(height)!.Block.Header);
            Assert.Equal(below.Hash, header.PreviousHash);
            Assert.True(header.Time > below.Block.Header.Time);
            Assert.True(Secp256k1.Verify(header.Hash.ToBytes(), header.Signature, MinerKey.PublicKey));
        }
    }

    [Fact]
    public async Task TwoChains_SameTimeAndContent_AreTheSame()
    {
        using var one = new TestChain();
        using var other = new TestChain();
        foreach (var test in new[] { one, other })
        {
            await test.DeployCounterAsync();
        }

        Assert.Equal(one.Tip.Hash, other.Tip.Hash);
    }

    [Fact]
    public async Task Block_DecodesToTheSame_AndDamageIsNoticed()
    {
        using var test = new TestChain();
        await test.DeployCounterAsync();
        var bytes = test.Tip.Block.ToBytes();

        Assert.Equal(test.Tip.Hash, Block.Decode(bytes).Header.Hash);
        Assert.Equal(bytes, Block.Decode(bytes).ToBytes());
        bytes[^5] ^= 1;
        Assert.Throws<FormatException>(() => Block.Decode(bytes));
        Assert.Throws<FormatException>(() => Block.Decode(bytes.AsSpan(0, 200)));
    }
}
