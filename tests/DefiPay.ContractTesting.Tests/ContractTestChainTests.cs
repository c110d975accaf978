using DefiPay.ContractEngine.Serialization;

namespace DefiPay.ContractTesting.Tests;

public sealed class ContractTestChainTests : IDisposable
{
    private const ulong Coin = 100_000_000;
    private static readonly TestAccount s_alice = TestAccount.Named("alice");
    private static readonly TestAccount s_bob = TestAccount.Named("bob");

    private readonly ContractTestChain _chain = ContractTestChain.Start();

    public void Dispose() => _chain.Dispose();

    [Fact]
    public void Transaction_MakesABlock_AndReadsSeeItsHeight()
    {
        var probe = _chain.Deploy<Probe>(0, s_bob);
        ulong height = _chain.Height;

        Assert.Equal(height + 1, probe.Call(t => t.Height).Value);
        Assert.Equal(height + 1, probe.Read(t => t.Height));
        _chain.Mine(10);
        Assert.Equal(height + 12, probe.Call(t => t.Height).Value);
        _chain.MineTo(1_000);
        Assert.Equal(1_000ul, probe.Read(t => t.Height));
        Assert.Throws<ArgumentOutOfRangeException>(() => _chain.MineTo(999));
    }

    [Fact]
    public void OneBlock_TakesSeveralTransactions()
    {
        var probe = _chain.Deploy<Probe>(0, s_bob);
        ulong height = _chain.Height;

        using (_chain.OneBlock())
        {
            Assert.Equal(height + 1, probe.Call(t => t.Height).Value);
            Assert.Equal(height + 1, probe.As(s_alice).Call(t => t.Height).Value);
            Assert.Throws<InvalidOperationException>(_chain.OneBlock);
        }

        Assert.Equal(height + 2, probe.Call(t => t.Height).Value);
    }

    [Fact]
    public void ManualBlocks_StayUntilMined()
    {
        using var chain = ContractTestChain.Start(new ContractTestOptions { MinesEachTransaction = false, StartHeight = 7 });
        var probe = chain.Deploy<Probe>(0, s_bob);

        Assert.Equal((7ul, 7ul), (probe.Call(t => t.Height).Value, probe.Read(t => t.Height)));
        chain.Mine(3);
        Assert.Equal(10ul, probe.Call(t => t.Height).Value);
    }

    [Fact]
    public void Coins_SentKeptAndPaidOut_AreAllThere()
    {
        var probe = _chain.Deploy<Probe>(0, s_bob);
        ulong alice = _chain.BalanceOf(s_alice), bob = _chain.BalanceOf(s_bob);

        var kept = probe.As(s_alice).WithValue(5 * Coin).Call(t => t.Keep());
        var paid = probe.As(s_alice).Call(t => t.Pay(s_bob, 2 * Coin));

        Assert.Equal(5 * Coin, kept.Log<Probe.KeptLog>().Amount);
        Assert.True(paid.Value);
        Assert.Equal(3 * Coin, probe.Balance);
        Assert.Equal(bob + (2 * Coin), _chain.BalanceOf(s_bob));
        Assert.Equal(alice - (5 * Coin) - ((kept.Gas + paid.Gas) * 100), _chain.BalanceOf(s_alice));
        Assert.Equal((s_bob.Address.ToStratisAddress(), 2 * Coin), (Assert.Single(paid.Transfers).To, paid.Transfers[0].ValueSatoshi));
    }

    [Fact]
    public void Coins_OfAFailedCall_ComeBackWithoutTheGas()
    {
        var probe = _chain.Deploy<Probe>(0, s_bob);
        ulong alice = _chain.BalanceOf(s_alice);

        var failed = probe.As(s_alice).WithValue(Coin).WithGasPrice(200).TryCall(t => t.Fail("no")).ShouldFail("no");

        Assert.Equal(alice - (failed.Gas * 200), _chain.BalanceOf(s_alice));
        Assert.Equal(0ul, probe.Balance);
    }

    [Fact]
    public void Gas_ThatDoesNotSuffice_IsAllGone()
    {
        var probe = _chain.Deploy<Probe>(0, s_bob);
        ulong alice = _chain.BalanceOf(s_alice);

        probe.As(s_alice).WithGasLimit(12_000).TryCall(t => t.Spin(100_000)).ShouldRunOutOfGas();

        Assert.Equal(alice - (12_000 * 100), _chain.BalanceOf(s_alice));
    }

    [Fact]
    public void Transaction_ThatANodeWouldRefuse_IsRefusedByName()
    {
        var probe = _chain.Deploy<Probe>(0, s_bob);
        var poor = _chain.Account("poor", Coin);

        Refused("Gas limit", () => probe.As(s_alice).WithGasLimit(9_999).Call(t => t.Keep()));
        Refused("Gas limit", () => probe.As(s_alice).WithGasLimit(250_001).Call(t => t.Keep()));
        Refused("Gas limit", () => _chain.As(s_alice).WithGasLimit(11_999).Deploy<Probe>(0, s_bob));
        Refused("Gas price", () => probe.As(s_alice).WithGasPrice(99).Call(t => t.Keep()));
        Refused("poor has 100000000 satoshi", () => probe.As(poor).WithValue(Coin).Call(t => t.Keep()));

        static void Refused(string expected, Action call) => Assert.Contains(expected, Assert.Throws<ContractTestException>(call).Message);
    }

    [Fact]
    public void Revert_BringsBackStateCoinsAndHeight()
    {
        var probe = _chain.Deploy<Probe>(0, s_bob);
        var before = _chain.Snapshot();
        (ulong coins, ulong height, var root) = (_chain.BalanceOf(s_alice), _chain.Height, _chain.StateRoot);
        for (int round = 0; round < 2; round++)
        {
            probe.As(s_alice).WithValue(Coin).Call(t => t.Add(5));
            Assert.Equal(5u, probe.Read(t => t.Count));

            _chain.Revert(before);

            Assert.Equal((coins, height, root, 0u, 0ul), (_chain.BalanceOf(s_alice), _chain.Height, _chain.StateRoot, probe.Read(t => t.Count), probe.Balance));
        }

        using var other = ContractTestChain.Start();
        Assert.Throws<ArgumentException>(() => other.Revert(before));
    }

    [Fact]
    public void At_AddressOfAnotherClass_IsRefused()
    {
        var probe = _chain.Deploy<Probe>(3, s_bob);

        Assert.Equal(3u, _chain.At<Probe>(probe).Read(t => t.Count));
        Assert.Contains("There is a Probe", Assert.Throws<ContractTestException>(() => _chain.At<StandardToken>(probe)).Message);
        Assert.Contains("no contract", Assert.Throws<ContractTestException>(() => _chain.At<Probe>(s_alice)).Message);
    }

    [Fact]
    public void Sender_IsWhoeverTheTestNames()
    {
        var probe = _chain.Deploy<Probe>(0, s_bob);

        Assert.Equal(s_alice.Address, probe.As(s_alice).Call(t => t.Sender()).Value);
        Assert.Equal(probe.Address, probe.As(probe).Call(t => t.Sender()).Value);
        Assert.Equal(_chain.Owner.Address, probe.Call(t => t.Sender()).Value);
        Assert.Equal(s_bob.Address, probe.As(s_bob).Read(t => t.Sender()));
    }
}
