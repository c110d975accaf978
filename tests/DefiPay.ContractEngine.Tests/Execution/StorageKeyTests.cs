using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>What a contract can hand over as a key that is none, and what it leaves.</summary>
public class StorageKeyTests
{
    private const string Members = """
        public string Get() { string key = null; return State.GetString(key); }
        public byte[] GetRaw() { byte[] key = null; return State.GetBytes(key); }
        public void Set() { string key = null; State.SetString(key, "abc"); }
        public void Wipe() { string key = null; State.Clear(key); }
        public void Look() { State.GetString("k"); }
        public void Nothing() { }
        """;

    [Theory]
    [InlineData("Get", 0)]
    [InlineData("GetRaw", 0)]
    [InlineData("Set", 60)]
    [InlineData("Wipe", 0)]
    public void NullKey_Fails_AfterTheStorageWasTouched(string method, int charged)
    {
        var (chain, contract) = SmallChain.Of(Members);
        var failed = chain.Call(contract, method);

        Assert.StartsWith("System.ArgumentNullException: Value cannot be null. (Parameter 'key')", failed.Error, StringComparison.Ordinal);
        Assert.InRange(failed.GasConsumed, 10_010ul + (ulong)charged, 10_030ul + (ulong)charged);
        Assert.Equal(ContractState.EmptyRoot, chain.State.GetAccount(contract)!.StorageRoot);
        Assert.Equal(RootAfter("Look"), failed.StateRoot);
        Assert.NotEqual(RootAfter("Nothing"), failed.StateRoot);
    }

    private static Hash256 RootAfter(string method)
    {
        var (chain, contract) = SmallChain.Of(Members);
        return chain.Call(contract, method).StateRoot;
    }
}
