using System.Reflection;
using DefiPay.ContractTesting.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Stratis.SmartContracts;

namespace DefiPay.ContractTesting.Tests.Sources;

/// <summary>A project with several contracts, as authors keep them: what they share stands in files of its own.</summary>
public sealed class SeveralContractsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("contracts").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ContractThatTheProjectDoesNotDeploy_IsCompiledWithWhatItNeeds()
    {
        var project = Build();

        var (shop, clerk) = (CompiledContract.Of(project.GetType("Shop")!), CompiledContract.Of(project.GetType("Clerk")!));

        Assert.Equal(("Shop", "Clerk"), (CompiledContract.Loader.Load(shop.Bytecode).DeployedTypeName, CompiledContract.Loader.Load(clerk.Bytecode).DeployedTypeName));
        Assert.NotEqual(shop.CodeHash.ToArray(), clerk.CodeHash.ToArray());
    }

    [Fact]
    public void ContractsThatEachHaveDeploy_AreCompiledOneByOne()
    {
        var stall = CompiledContract.Of(Build(deployedToo: "Stall").GetType("Stall")!);

        Assert.Equal("Stall", CompiledContract.Loader.Load(stall.Bytecode).DeployedTypeName);
    }

    [Fact]
    public void ContractInTheFileOfTheOneThatIsDeployed_IsRefusedWithTheWayOut() => Assert.Contains(
        "The files of Till deploy Shop: of several contracts in the same files only the one with [Deploy] can be deployed. Give Till a file of its own",
        Assert.Throws<ContractTestException>(() => CompiledContract.Of(Build().GetType("Till")!)).Message);

    [Theory]
    [InlineData("Counter", "Counter is no contract")]
    [InlineData("WideCounter", "WideCounter derives from Counter: the platform deploys only classes that derive from SmartContract itself. Deploy the contract that creates it")]
    public void ClassThatNoChainDeploys_IsRefusedForWhatItIs(string name, string expected) =>
        Assert.Contains(expected, Assert.Throws<ContractTestException>(() => CompiledContract.Of(Build().GetType(name)!)).Message);

    private Assembly Build(string? deployedToo = null)
    {
        (string Name, string Text)[] files =
        [
            ("Clerk.cs", "public class Clerk : SmartContract { public Clerk(ISmartContractState s) : base(s) { } public byte Ask() { return (byte)Size.Wide; } }"),
            ("Counters.cs", """
                using Stratis.SmartContracts;
                public abstract class Counter : SmartContract { protected Counter(ISmartContractState s) : base(s) { } }
                public class WideCounter : Counter { public WideCounter(ISmartContractState s) : base(s) { } }
                """),
            ("Shop.cs", "using Stratis.SmartContracts; [Deploy] public class Shop : SmartContract { public Shop(ISmartContractState s) : base(s) { Create<WideCounter>(); } public byte Ask() { return (byte)Size.Small; } }"
                + "public class Till : SmartContract { public Till(ISmartContractState s) : base(s) { } }"),
            ("Size.cs", "public enum Size : byte { Small, Wide }"),
            ("Usings.cs", "global using Stratis.SmartContracts;"),
            .. deployedToo is null ? [] : new[] { ("Too.cs", $"using Stratis.SmartContracts; [Deploy] public class {deployedToo} : SmartContract {{ public {deployedToo}(ISmartContractState s) : base(s) {{ }} }}") },
        ];
        var trees = files.Select(file =>
        {
            string path = Path.Combine(_folder, file.Name);
            File.WriteAllText(path, file.Text);
            return CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllBytes(path), file.Text.Length, checksumAlgorithm: SourceHashAlgorithm.Sha256), path: path);
        });
        MetadataReference[] references = [.. new[] { typeof(object), typeof(SmartContract) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
            MetadataReference.CreateFromFile(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll"))];
        string assembly = Path.Combine(_folder, "Several.dll");
        using (var image = File.Create(assembly))
        using (var pdb = File.Create(Path.ChangeExtension(assembly, "pdb")))
        {
            var built = CSharpCompilation.Create($"Several{Guid.NewGuid():N}", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .Emit(image, pdb, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: "Several.pdb"));
            Assert.True(built.Success, string.Join('\n', built.Diagnostics));
        }

        return Assembly.LoadFrom(assembly);
    }
}
