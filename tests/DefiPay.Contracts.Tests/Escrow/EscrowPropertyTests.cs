using System.Numerics;
using DefiPay.Contracts.Tests.Support;

namespace DefiPay.Contracts.Tests.Escrow;

public class EscrowPropertyTests : EscrowFixture
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void AnySequenceOfCalls_AgainstAModel_AgreesAndHoldsExactlyWhatIsCapturable(int seed)
    {
        var random = new Random(seed);
        var model = new List<EscrowModel>();
        Approve(Carol, 1_000);
        Chain.Call(Token, Minter, "Mint", Dave, (BigInteger)500).Succeeded(); // so that a refund can fail only by the rules
        Approve(Dave, 1_500);
        for (int step = 0; step < 80; step++)
        {
            Chain.Height += (ulong)random.Next(5);
            bool expected = Step(random, model, out CallResult result);

            Assert.True(expected == result.Success, $"step {step}: {result.Error}");
            Assert.Equal(model.Select(escrow => escrow.Capturable), model.Select((_, number) => Capturable((ulong)number)));
            Assert.Equal(Sum(model, escrow => escrow.Capturable), Balance(Contract));
            Assert.Equal(Sum(model, escrow => escrow.Fees), Balance(Olga));
            Assert.Equal(1_000 - Sum(model, escrow => escrow.Authorized - escrow.Returned - escrow.Refunded), Balance(Carol));
            Assert.Equal(1_500, Balance(Carol) + Balance(Dave) + Balance(Olga) + Balance(Contract));
        }
    }

    private bool Step(Random random, List<EscrowModel> model, out CallResult result)
    {
        if (model.Count == 0 || random.Next(6) == 0)
        {
            BigInteger amount = random.Next(1, 120);
            ulong expiry = Chain.Height + (ulong)random.Next(1, 60);
            bool affordable = Balance(Carol) >= amount && Chain.ReadAmount(Token, "Allowance", Carol, Contract) >= amount;
            result = TryAuthorize(amount, 0, 150, authorizationExpiry: expiry, refundExpiry: expiry + 20);
            if (affordable)
                model.Add(new EscrowModel(amount, 150, expiry, expiry + 20));
            return affordable;
        }

        int number = random.Next(model.Count);
        BigInteger part = random.Next(0, 60);
        uint feeBps = (uint)random.Next(0, 170);
        switch (random.Next(4))
        {
            case 0:
                result = Chain.Call(Contract, Dave, "Capture", (ulong)number, part, feeBps);
                return model[number].Capture(part, feeBps, Chain.Height);
            case 1:
                result = Chain.Call(Contract, Dave, "Void", (ulong)number);
                return model[number].Void();
            case 2:
                result = Chain.Call(Contract, Carol, "Reclaim", (ulong)number);
                return model[number].Reclaim(Chain.Height);
            default:
                result = Chain.Call(Contract, Dave, "Refund", (ulong)number, part);
                return model[number].Refund(part, Chain.Height);
        }
    }

    private static BigInteger Sum(List<EscrowModel> model, Func<EscrowModel, BigInteger> part) => model.Select(part).Aggregate(BigInteger.Zero, BigInteger.Add);
}
