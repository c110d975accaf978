using System.Numerics;
using DefiPay.Contracts.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Contracts.Tests.Support.ContractChain;

namespace DefiPay.Contracts.Tests.BridgeVault;

/// <summary>Somebody holds the keys of a whole quorum and mints what was never deposited.</summary>
public class VaultStolenKeysTests : VaultFixture
{
    private static readonly StratisAddress Thief = Wallet("thief");

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void StolenQuorum_UntilThePause_TakesNoMoreThanCapacityAndRefill_AndNothingAfterwards(int seed)
    {
        const ulong Window = 40;
        var random = new Random(seed);
        BigInteger most = Capacity + (Refill * Window);
        var invented = new List<byte[]>();
        ulong until = Chain.Height + Window;
        while (Chain.Height <= until)
        {
            for (int attempt = 0; attempt < 3; attempt++)
                invented.Add(Invent(random.Next(1, 400), (ulong)invented.Count + 1));
            foreach (byte[] id in invented.Where(id => random.Next(4) == 0))
                Call(Thief, "MintQueued", id);
            Chain.Height += (ulong)random.Next(1, 4);
        }

        Assert.InRange(Balance(Thief), most - 400, most);
        BigInteger loss = Balance(Thief);

        Call(Guardian, "Pause", In).Succeeded();
        Chain.Height += 1_000;
        Assert.All(invented, id => Assert.False(Call(Thief, "MintQueued", id).Success));
        Assert.All(Validators, validator => Assert.False(Vote(validator, 1, 9_999, Thief).Success));
        Rotate([Wallet("new1"), Wallet("new2"), Wallet("new3")]);
        Call(Operator, "Unpause", In).Succeeded();
        Assert.All(invented, id => Assert.False(Call(Thief, "MintQueued", id).Success));
        Vote(Validators[0], 1, 10_000).Failed("only a validator");

        Assert.Equal((loss, loss), (Balance(Thief), Supply));
    }

    [Fact]
    public void StolenKeys_OneFewerThanTheQuorum_TakeNothing()
    {
        for (ulong number = 1; number <= 20; number++)
        {
            Vote(Validators[0], 1, number, Thief).Succeeded();
            Vote(Validators[3], 1, number, Thief).Succeeded();
            Vote(Validators[0], 1, number, Thief).Succeeded();
            Call(Thief, "MintQueued", IdOf(1, number, Thief)).Failed("no such transfer");
            Chain.Height += 10;
        }

        Assert.Equal(0, Supply);
    }

    private byte[] Invent(BigInteger amount, ulong number)
    {
        foreach (StratisAddress validator in Validators[..3])
            Vote(validator, amount, number, Thief).Succeeded();
        return IdOf(amount, number, Thief);
    }

    private void Rotate(StratisAddress[] validators)
    {
        Call(Operator, "ProposeValidators", Packed(validators), 2u).Succeeded();
        Chain.Height += RotationDelay;
        Call(Operator, "ActivateValidators").Succeeded();
    }
}
