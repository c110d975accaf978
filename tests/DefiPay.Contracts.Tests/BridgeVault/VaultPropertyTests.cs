namespace DefiPay.Contracts.Tests;

public class VaultPropertyTests
{
    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    public void AnySequenceOfCalls_AgainstAModel_Agrees(int seed)
    {
        var walks = new List<VaultWalk>();

        VaultWalk.Property(seed, walks.Add).Check(sequences: 2, steps: 150, (ulong)seed);

        Assert.True(walks.Exists(walk => walk.CameToSomething), "the walks came to nothing");
    }
}
