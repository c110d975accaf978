using DefiPay.ContractTesting;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

/// <summary>Somebody holds the keys of a whole quorum and mints what was never deposited.</summary>
public class VaultStolenKeysTests : VaultFixture
{
    private static readonly Address Thief = TestAccount.Named("thief").Address;

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void StolenQuorum_UntilThePause_TakesNoMoreThanCapacityAndRefill_AndNothingAfterwards(int seed)
    {
        const ulong Window = 40;
        var random = new Random(seed);
        UInt256 most = Capacity + (Refill * Window);
        var invented = new List<byte[]>();
        ulong until = Chain.Height + Window;
        while (Chain.Height <= until)
        {
            for (int attempt = 0; attempt < 3; attempt++)
                invented.Add(Invent(random.Next(1, 400), (ulong)invented.Count + 1));
            foreach (byte[] id in invented.Where(id => random.Next(4) == 0))
                Vault.As(Thief).TryCall(t => t.MintQueued(id));
            Chain.Mine((ulong)random.Next(1, 4));
        }

        Assert.InRange(Balance(Thief), most - 400, most);
        UInt256 loss = Balance(Thief);

        Vault.As(Guardian).TryCall(t => t.Pause(In)).ShouldSucceed();
        Chain.Mine(1_000);
        Assert.All(invented, id => Assert.False(Vault.As(Thief).TryCall(t => t.MintQueued(id)).Success));
        Assert.All(Validators, validator => Assert.False(Vote(validator, 1, 9_999, Thief).Success));
        Rotate([TestAccount.Named("new1").Address, TestAccount.Named("new2").Address, TestAccount.Named("new3").Address]);
        Vault.As(Operator).TryCall(t => t.Unpause(In)).ShouldSucceed();
        Assert.All(invented, id => Assert.False(Vault.As(Thief).TryCall(t => t.MintQueued(id)).Success));
        Vote(Validators[0], 1, 10_000).ShouldFail("only a validator");

        Assert.Equal((loss, loss), (Balance(Thief), Supply));
    }

    [Fact]
    public void StolenKeys_OneFewerThanTheQuorum_TakeNothing()
    {
        for (ulong number = 1; number <= 20; number++)
        {
            Vote(Validators[0], 1, number, Thief).ShouldSucceed();
            Vote(Validators[3], 1, number, Thief).ShouldSucceed();
            Vote(Validators[0], 1, number, Thief).ShouldSucceed();
            Vault.As(Thief).TryCall(t => t.MintQueued(IdOf(1, number, Thief))).ShouldFail("no such transfer");
            Chain.Mine(10);
        }

        Assert.Equal(0, Supply);
    }

    private byte[] Invent(UInt256 amount, ulong number)
    {
        foreach (Address validator in Validators[..3])
            Vote(validator, amount, number, Thief).ShouldSucceed();
        return IdOf(amount, number, Thief);
    }

    private void Rotate(Address[] validators)
    {
        Vault.As(Operator).TryCall(t => t.ProposeValidators(Packed(validators), 2u)).ShouldSucceed();
        Chain.Mine(RotationDelay);
        Vault.As(Operator).TryCall(t => t.ActivateValidators()).ShouldSucceed();
    }
}
