namespace DefiPay.Contracts.Tests;

public class EscrowPropertyTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void AnySequenceOfCalls_AgainstAModel_AgreesAndHoldsExactlyWhatIsCapturable(ulong seed) =>
        EscrowWalk.Property.Check(sequences: 1, steps: 80, seed);
}
