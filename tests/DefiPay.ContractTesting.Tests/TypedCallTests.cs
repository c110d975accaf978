using DefiPay.ContractTesting.Sources;
using DefiPay.TestSupport;

namespace DefiPay.ContractTesting.Tests;

/// <summary>What C# allows in a typed call, and what comes of it.</summary>
public sealed class TypedCallTests : IDisposable
{
    private readonly ContractTestChain _chain = ContractTestChain.Start();

    public void Dispose() => _chain.Dispose();

    [Fact]
    public void Overloads_AreChosenAsTheCompilerChose()
    {
        var contract = _chain.Deploy<Overloads>();
        var bob = _chain.Account("bob");

        Assert.Equal("uint 5", contract.Call(t => t.Take(5u)).Value);
        Assert.Equal("ulong 5", contract.Call(t => t.Take(5ul)).Value);
        Assert.Equal("string x", contract.Call(t => t.Take("x")).Value);
        Assert.Equal("Address", contract.Call(t => t.Take(bob)).Value);
        Assert.Equal("both 1y", contract.Call(t => t.Take(1, "y")).Value);
        Assert.Equal("both 1y", contract.Read(t => t.Last));
    }

    [Fact]
    public void Properties_AreReadAndCalled()
    {
        var contract = _chain.Deploy<Overloads>();

        Assert.False(contract.Read(t => t.IsSet));
        contract.Call(t => t.Take("x"));

        Assert.True(contract.Read(t => t.IsSet));
        Assert.True(contract.Call(t => t.IsSet).Value);
        Assert.Equal(0ul, contract.Read(t => t.Balance));
    }

    [Fact]
    public void Lambda_ThatIsNoCallOfTheContract_IsRefusedWithAnExample()
    {
        var contract = _chain.Deploy<Overloads>();

        foreach (Func<object?> wrong in new Func<object?>[]
        {
            () => contract.Read(t => t.Last + "!"),
            () => contract.Read(t => t.Last.Length),
            () => contract.Read(_ => 5),
            () => contract.Read(t => t),
        })
        {
            Assert.Contains("one method or property of the contract is expected, such as", Assert.Throws<ContractTestException>(wrong).Message);
        }
    }

    [Theory]
    [InlineData(typeof(TwoConstructors), "Only a single constructor is allowed", "public class TwoConstructors")]
    [InlineData(typeof(RefusedArgument), "terms is disallowed parameter Type RefusedArgument/Terms", "public void Take")]
    public void Contract_ThatThePlatformRefuses_IsRefusedWithFileAndLine(Type contract, string why, string place)
    {
        string source = Path.Combine(Repository.Root, "tests", "DefiPay.ContractTesting.Tests", "Contracts", $"{contract.Name}.cs");
        int line = Array.FindIndex(File.ReadAllLines(source), text => text.Contains(place)) + 1;

        string message = Assert.Throws<ContractTestException>(() => CompiledContract.Of(contract)).Message;

        Assert.Contains($"The platform refuses {contract.Name}:", message);
        Assert.Contains($"{source}({line},", message);
        Assert.Contains(why, message);
    }

    [Fact]
    public void Argument_ThatNoTransactionCanCarry_IsNamedWithWhatIsAccepted()
    {
        Assert.Contains("`friend` is a Address; Probe+Point does not fit.", Assert.Throws<ContractTestException>(() => _chain.Deploy<Probe>(1, default(Probe.Point))).Message);

        var probe = _chain.Deploy<Probe>(1, _chain.Owner);
        Assert.Contains("Fail: `why` cannot be null; bool, byte, char, string,", Assert.Throws<ContractTestException>(() => probe.Call(t => t.Fail(null))).Message);
    }
}
