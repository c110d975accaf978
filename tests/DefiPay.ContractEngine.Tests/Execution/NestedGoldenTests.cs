using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>
/// The gas of nested frames as the platform's own engine counted it. Its contract is not at hand; this one is written so that each of its
/// frames has the instructions and the bytes of storage that give the same sums.
/// </summary>
public class NestedGoldenTests
{
    private const string Members = """
        public void Make() { State.GetBytes("NameOfWhatNobodyEverPutHereBefore"); State.SetBool("Made", Create<Kid>(100, new object[] { 7UL }).Success); }
        public void Keep(Address kid) { State.SetAddress("Last", kid); }
        public bool Ask(string member) { return Call(State.GetAddress("Last"), 0, member).Success; }
        public bool AskTooCheaply(string member) { return Call(State.GetAddress("Last"), 0, member, null, 9_999).Success; }
        public bool Pay(Address to, ulong amount) { return Transfer(to, amount).Success; }
        public bool Nest(uint levels) { return levels == 0 || Call(Address, 0, "Nest", new object[] { levels - 1 }).Success; }
        """;

    private const string Beside = """
        public class Kid : SmartContract
        {
            public Kid(ISmartContractState s, ulong number) : base(s) { State.SetUInt64("NumberOfTheKind", number); }
            public ulong Number => State.GetUInt64("NumberOfTheKind");
        }
        """;

    [Fact]
    public void Frames_OfEveryKind_UseThePlatformsGas()
    {
        var (chain, contract) = SmallChain.Of(Members, Beside);
        var made = chain.Call(contract, "Make", 250_000, 1_000);
        var kid = made.InternalTransfers.Single().To;
        chain.Call(contract, "Keep", ContractParameter.Of(kid));
        var ranOut = chain.Call(contract, "AskTooCheaply", ContractParameter.Of("get_Number"));

        Assert.Equal(22_672ul, made.GasConsumed);
        Assert.Equal(20_096ul, Gas("Ask", ContractParameter.Of("get_Number")));
        Assert.Equal(20_058ul, Gas("Ask", ContractParameter.Of("Nothing")));
        Assert.Equal(11_016ul, Gas("Pay", ContractParameter.Of(SmallChain.Bob), ContractParameter.Of(10ul)));
        Assert.Equal(40_115ul, Gas("Nest", ContractParameter.Of(3u)));
        Assert.Equal((10_058ul, true, 0ul, 25_000_000ul), (ranOut.GasConsumed, ranOut.OutOfGas, ranOut.RefundSatoshi, ranOut.MinerFeeSatoshi));

        ulong Gas(string method, params ContractParameter[] arguments) => chain.Call(contract, method, arguments).GasConsumed;
    }
}
