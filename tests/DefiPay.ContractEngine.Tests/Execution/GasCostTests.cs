using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>
/// What each thing costs. Totals that can be counted by hand (1 for each instruction, 5 more for each call of another type's method), and
/// pairs of methods that differ in one byte.
/// </summary>
public class GasCostTests
{
    [Theory]
    [InlineData("public void G() { }", 1)]
    [InlineData("public int G() { return F(); } int F() { return 1; }", 5)]
    [InlineData("public int G() { return Helper.F(); }", 4 + 5)]
    [InlineData("public int G() { return P; } public int P => 4;", 5)]
    [InlineData("public ulong G() { return Balance; }", 3 + 5)]
    [InlineData("public Address G() { return new Address(1, 2, 3, 4, 5); }", 7)]
    [InlineData("public bool G() { return State.IsContract(Address); }", 6 + (3 * 5) + 5)]
    [InlineData("public void G() { Transfer(Address.Zero, 0); }", 7 + 5 + 1_000)]
    [InlineData("public byte[] G() { return Keccak256(new byte[4]); }", 5 + 5)]
    [InlineData("public byte[] G() { return Keccak256(new byte[100]); }", 5 + 5)]
    public void Method_OfFewInstructions_CostsTheirSum(string members, ulong gas)
    {
        var (chain, contract) = SmallChain.Of(members, "public static class Helper { public static int F() { return 1; } }");
        var result = chain.Call(contract, "G");
        Assert.True(result.Success, result.Error);
        Assert.Equal(10_000 + gas, result.GasConsumed);
    }

    [Fact]
    public void Transfer_ToAWallet_CostsWhatThePlatformCharges()
    {
        var (chain, contract) = SmallChain.Of("public bool Pay(Address to, ulong n) { return Transfer(to, n).Success; }");
        var paid = chain.Call(contract, "Pay", 250_000, 10, ContractParameter.Of(SmallChain.Bob), ContractParameter.Of(10ul));
        Assert.Equal(("True", 11_016ul), (paid.Returned!.Text, paid.GasConsumed));
    }

    /// <summary>Two statements of the same instructions, where the second names or holds one byte more, and what that costs.</summary>
    [Theory]
    [InlineData("State.SetString(\"k\", \"v\");", "State.SetString(\"kk\", \"v\");", 20)]
    [InlineData("State.SetString(\"k\", \"v\");", "State.SetString(\"k\", \"vv\");", 20)]
    [InlineData("State.SetString(\"k\", \"e\");", "State.SetString(\"k\", \"é\");", 20)]
    [InlineData("State.SetUInt32(\"k\", 1);", "State.SetInt32(\"kk\", 1);", 20)]
    [InlineData("State.Clear(\"k\");", "State.Clear(\"kk\");", 20)]
    [InlineData("State.Clear(\"there\");", "State.Clear(\"thise\");", 0)]
    [InlineData("State.GetString(\"k\");", "State.GetString(\"kk\");", 1)]
    [InlineData("State.GetString(\"two\");", "State.GetString(\"six\");", 4)]
    [InlineData("Log(new L { Plain = \"a\" });", "Log(new L { Plain = \"bb\" });", 2)]
    [InlineData("Log(new L { Indexed = \"a\" });", "Log(new L { Indexed = \"bb\" });", 4)]
    [InlineData("Log(new L { Plain = \"bb\" });", "Log(new L { Plain = \"ccc\" });", 1)]
    [InlineData("Log(new L { Indexed = \"bb\" });", "Log(new L { Indexed = \"ccc\" });", 3)]
    [InlineData("Log(new L { Plain = \"a\" });", "Log(new LL { Plain = \"a\" });", 2)]
    public void Statement_WithOneByteMore_CostsWhatAByteCosts(string shorter, string longer, ulong gas)
    {
        var (chain, contract) = SmallChain.Of(
            "public void Set() { State.SetString(\"two\", \"12\"); State.SetString(\"six\", \"123456\"); State.SetString(\"there\", \"1\"); }"
            + "public struct L { [Index] public string Indexed; public string Plain; } public struct LL { [Index] public string Indexed; public string Plain; }"
            + $"public void A() {{ {shorter} }} public void B() {{ {longer} }}");
        chain.Call(contract, "Set");

        Assert.Equal(gas, chain.Call(contract, "B").GasConsumed - chain.Call(contract, "A").GasConsumed);
    }

    /// <summary>Which loops are charged depends on the form of their last branch; the platform's list of forms has gaps, and gas is consensus.</summary>
    [Theory]
    [InlineData("for (int i = 0; i < n; i++) t += i;", 5)]
    [InlineData("for (int i = 1; i <= n; i++) t += i;", 11)]
    [InlineData("int i = 0; do { i++; } while (i < n);", 0)]
    [InlineData("int i = 0; do { i++; } while (i <= n - 1);", 9)]
    [InlineData("int i = 0; do { i++; } while (i != n);", 7)]
    public void Loop_EachRound_CostsByItsBranch(string loop, ulong gas)
    {
        var (chain, contract) = SmallChain.Of($"public int G(int n) {{ int t = 0; {loop} return t; }}");

        ulong few = chain.Call(contract, "G", ContractParameter.Of(10)).GasConsumed;

        Assert.Equal(100 * gas, chain.Call(contract, "G", ContractParameter.Of(110)).GasConsumed - few);
    }

    [Fact]
    public void Loop_OfAMillionRoundsThatNothingCharges_CostsAsMuchAsOfOne()
    {
        var (chain, contract) = SmallChain.Of("public int G(int n) { int i = 0; do { i++; } while (i < n); return i; }");
        Assert.Equal(chain.Call(contract, "G", ContractParameter.Of(1)).GasConsumed, chain.Call(contract, "G", ContractParameter.Of(1_000_000)).GasConsumed);
    }

    [Fact]
    public void Switch_EachArm_CostsTheSame()
    {
        var (chain, contract) = SmallChain.Of(
            "public int G(int n) { switch (n) { case 0: return 1; case 1: return n * n + n; case 2: return 5 - n * 3; case 3: return 7; default: return 9; } }");
        Assert.Equal(chain.Call(contract, "G", ContractParameter.Of(0)).GasConsumed, chain.Call(contract, "G", ContractParameter.Of(1)).GasConsumed);
    }

    /// <summary>A token of the usual shape, as hundreds of public contracts have it, costs to the unit what it costs on the platform.</summary>
    [Fact]
    public void Token_OfTheUsualShape_CostsWhatThePlatformCharges()
    {
        var chain = new SmallChain("""
            using Stratis.SmartContracts;
            using Stratis.SmartContracts.Standards;
            public class Coin : SmartContract, IStandardToken256
            {
                public Coin(ISmartContractState s, UInt256 supply, string name, string symbol, byte decimals) : base(s)
                {
                    TotalSupply = supply;
                    Name = name;
                    Symbol = symbol;
                    Decimals = decimals;
                    SetBalance(Message.Sender, supply);
                }
                public string Symbol { get => State.GetString(nameof(Symbol)); private set => State.SetString(nameof(Symbol), value); }
                public string Name { get => State.GetString(nameof(Name)); private set => State.SetString(nameof(Name), value); }
                public byte Decimals { get => State.GetBytes(nameof(Decimals))[0]; private set => State.SetBytes(nameof(Decimals), new[] { value }); }
                public UInt256 TotalSupply { get => State.GetUInt256(nameof(TotalSupply)); private set => State.SetUInt256(nameof(TotalSupply), value); }
                public UInt256 GetBalance(Address owner) { return State.GetUInt256($"Balance:{owner}"); }
                private void SetBalance(Address owner, UInt256 value) { State.SetUInt256($"Balance:{owner}", value); }
                public bool TransferTo(Address to, UInt256 amount)
                {
                    if (amount == 0)
                    {
                        Log(new TransferLog { From = Message.Sender, To = to, Amount = 0 });
                        return true;
                    }

                    var balance = GetBalance(Message.Sender);
                    if (balance < amount)
                    {
                        return false;
                    }

                    SetBalance(Message.Sender, balance - amount);
                    SetBalance(to, GetBalance(to) + amount);
                    Log(new TransferLog { From = Message.Sender, To = to, Amount = amount });
                    return true;
                }
                public bool TransferFrom(Address from, Address to, UInt256 amount) { return false; }
                public bool Approve(Address spender, UInt256 current, UInt256 amount) { return false; }
                public UInt256 Allowance(Address owner, Address spender) { return 0; }
                public struct TransferLog { [Index] public Address From; [Index] public Address To; public UInt256 Amount; }
            }
            """);

        var created = chain.Create(0, UInt256(1_000), ContractParameter.Of("One"), ContractParameter.Of("ONE"), ContractParameter.Of((byte)8));
        var coin = created.NewContractAddress!.Value;

        Assert.Equal(15_090ul, created.GasConsumed);
        Assert.Equal(10_103ul, chain.Call(coin, "GetBalance", ContractParameter.Of(SmallChain.Alice)).GasConsumed);
        Assert.Equal(13_710ul, chain.Call(coin, "TransferTo", ContractParameter.Of(SmallChain.Bob), UInt256(10)).GasConsumed);
        Assert.Equal(10_145ul, chain.Call(coin, "TransferTo", ContractParameter.Of(SmallChain.Bob), UInt256(5_000)).GasConsumed);
        Assert.Equal(10_058ul, chain.Call(coin, "get_TotalSupply").GasConsumed);
    }

    private static ContractParameter UInt256(ulong number) => ContractParameter.Parse($"12#{number}", StratisNetwork.CirrusDev);
}
