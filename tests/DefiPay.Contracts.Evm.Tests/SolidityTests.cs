namespace DefiPay.Contracts.Evm.Tests;

/// <summary>The tests of the Solidity contracts: written in JavaScript (the Specs folder), run once by Hardhat, and each reported here by its name.</summary>
public sealed class SolidityTests(SolidityTestRun run) : IClassFixture<SolidityTestRun>
{
    public static TheoryData<string> Names() => new(SpecFiles.TestNames());

    [Theory]
    [MemberData(nameof(Names))]
    public void Test_OfTheContracts_Passes(string name) => Assert.Null(run.FailureOf(name));

    [Fact]
    public void Run_NothingBesideTheNamedTests_Fails() => Assert.Equal(string.Empty, run.OtherFailures(SpecFiles.TestNames()));
}
