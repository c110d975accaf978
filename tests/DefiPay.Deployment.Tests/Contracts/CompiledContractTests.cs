using DefiPay.Deployment.Contracts;

namespace DefiPay.Deployment.Tests.Contracts;

public sealed class CompiledContractTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dp-contract-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Build_Token_HasItsSurface()
    {
        CompiledContract token = CompiledContract.Build("StandardToken");
        Assert.Equal("StandardToken", token.Surface.Name);
        Assert.Equal("String name, String symbol, Byte decimals", token.Surface.Constructor.ParameterList);
        Assert.Equal("Address to, UInt256 amount", token.Surface.Find("Mint", 2).ParameterList);
        Assert.Equal("UInt256", token.Surface.Find("TotalSupply", 0).ReturnType);
    }

    /// <summary>The Keccak-256 of the code that Cirrus's list of approved contracts gives for its standard token, and the hash that stands there.</summary>
    [Fact]
    public void CirrusHash_IsWrittenAsCirrusPublishesIt() => Assert.Equal(
        "4a851c41be639bc791334252041b1e646e4eea9bc38542578a501e3e3ce1920d",
        (CompiledContract.Build("StandardToken") with { CodeHash = "0d92e13c3e1e508a574285c39bea4e6e641e1b0452423391c79b63be411c854a" }).CirrusHash);

    [Fact]
    public void Find_WrongArgumentCount_SaysWhatItTakes()
    {
        ContractSurface surface = CompiledContract.Build("StandardToken").Surface;
        Assert.Contains("Address to, UInt256 amount", Assert.Throws<DeploymentException>(() => surface.Find("Mint", 1)).Message, StringComparison.Ordinal);
        Assert.Contains("TransferTo", Assert.Throws<DeploymentException>(() => surface.Find("Transfer", 2)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_SyntaxError_NamesFileAndLine()
    {
        string file = Write("Broken.cs", """
            using Stratis.SmartContracts;
            public class Broken : SmartContract
            {
                public Broken(ISmartContractState state) : base(state) { }
                public int Wrong() => missing;
            }
            """);
        DeploymentException refusal = Assert.Throws<DeploymentException>(() => CompiledContract.Build(file));
        Assert.Contains($"{file}(5,", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("CS0103", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_FloatingPoint_NamesTheRule()
    {
        string file = Write("Floating.cs", """
            using Stratis.SmartContracts;
            public class Floating : SmartContract
            {
                public Floating(ISmartContractState state) : base(state) { }
                public int Half(int x) { double y = x / 2.0; return (int)y; }
            }
            """);
        string refusal = Assert.Throws<DeploymentException>(() => CompiledContract.Build(file)).Message;
        Assert.Contains($"{file}(5,", refusal, StringComparison.Ordinal);
        Assert.Contains("error FloatValidationResult:", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AssemblyOfSeveralContracts_IsOfTheOneThatIsNamed()
    {
        CompiledContract built = CompiledContract.Build(Write("Shop.cs", """
            using Stratis.SmartContracts;
            [Deploy]
            public class Shop : SmartContract
            {
                public Shop(ISmartContractState state) : base(state) { }
                public Address Open(ulong price) => Create<Stall>(0, new object[] { price }).NewContractAddress;
            }
            public class Stall : Priced
            {
                public Stall(ISmartContractState state, ulong price) : base(state) => Price = price;
                public bool Buy(uint count) => count > 0;
                public override string Sign() => "Stall";
            }
            public abstract class Priced : SmartContract
            {
                protected Priced(ISmartContractState state) : base(state) { }
                public ulong Price { get => State.GetUInt64(nameof(Price)); protected set => State.SetUInt64(nameof(Price), value); }
                public virtual string Sign() => "";
            }
            """));

        Assert.Equal(("Shop", "ulong"), (built.Surface.Name, built.Surface.Find("Open", 1).Parameters[0].Type.Replace("UInt64", "ulong", StringComparison.Ordinal)));
        ContractSurface stall = ContractSurface.Read(built.Bytecode, "Stall");
        Assert.Equal("UInt64 price", stall.Constructor.ParameterList);
        Assert.Equal(["Buy", "Sign", "Price"], stall.Methods.Select(method => method.Name));
        Assert.Equal("Shop", ContractSurface.Read(built.Bytecode, "NotThere").Name);

        // As the platform calls methods: a getter by its own name too, and what every contract inherits, except a Receive that it does not declare.
        Assert.Equal("get_Price", stall.Find("Price", 0).CodeName);
        Assert.Equal("get_Price", stall.Find("get_Price", 0).CodeName);
        Assert.Equal(("get_Balance", "UInt64"), (stall.Find("Balance", 0).CodeName, stall.Find("Balance", 0).ReturnType));
        Assert.Equal("ToString", stall.Find("ToString", 0).CodeName);
        Assert.Contains("Stall.Balance takes (), not 1", Assert.Throws<DeploymentException>(() => stall.Find("Balance", 1)).Message, StringComparison.Ordinal);
        Assert.Contains("no method `Receive`. It has Buy, Sign, Price, Balance.", Assert.Throws<DeploymentException>(() => stall.Find("Receive", 0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RandomBytes_IsRefusedInWords() =>
        Assert.Contains("no contract", Assert.Throws<DeploymentException>(() => ContractSurface.Read(new byte[] { 1, 2, 3 })).Message, StringComparison.Ordinal);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
