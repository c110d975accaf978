using DefiPay.TestSupport;

namespace DefiPay.Tests.Architecture;

/// <summary>Holds the direction of references between the rooms; docs/architecture.md shows it as a picture.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["DefiPay.Crypto"] = [],
        ["DefiPay.Stratis"] = ["DefiPay.Crypto"],
        ["DefiPay.Chains"] = ["DefiPay.Crypto"],
        ["DefiPay.Chains.Evm"] = ["DefiPay.Chains"],
        ["DefiPay.Chains.Stratis"] = ["DefiPay.Chains", "DefiPay.Stratis"],
        ["DefiPay.ContractEngine"] = ["DefiPay.Stratis"],
        ["DefiPay.ContractTesting"] = ["DefiPay.ContractEngine"],
        ["DefiPay.Devnet"] = ["DefiPay.ContractEngine", "DefiPay.Stratis"],
        ["DefiPay.Store"] = ["DefiPay.Chains"],
        ["DefiPay.Indexer"] = ["DefiPay.Store", "DefiPay.Chains"],
        ["DefiPay.Wallets"] = ["DefiPay.Stratis", "DefiPay.Chains"],
        ["DefiPay.Bridge"] = ["DefiPay.Store", "DefiPay.Chains", "DefiPay.Chains.Evm", "DefiPay.Chains.Stratis", "DefiPay.Wallets"],
        ["DefiPay.Deployment"] = ["DefiPay.Chains", "DefiPay.Chains.Evm", "DefiPay.Chains.Stratis", "DefiPay.Wallets", "DefiPay.ContractEngine"],
        ["DefiPay.Api"] = ["DefiPay.Store", "DefiPay.Chains"],
    };

    /// <summary>Package → the rooms that may see it. Whatever is not here may be used anywhere.</summary>
    private static readonly Dictionary<string, string[]> Confined = new()
    {
        ["Portable.BouncyCastle"] = ["DefiPay.Crypto"],
        ["Npgsql"] = ["DefiPay.Store"],
        ["Npgsql.EntityFrameworkCore.PostgreSQL"] = ["DefiPay.Store"],
        ["Microsoft.CodeAnalysis.CSharp"] = ["DefiPay.ContractEngine"],
        ["Spectre.Console"] = ["DefiPay"],
        ["System.CommandLine"] = ["DefiPay"],
    };

    private static readonly Dictionary<string, string[]> DesignPackagesOf = new()
    {
        ["DefiPay.Bridge"] = ["Nethereum.Contracts", "Nethereum.Web3"],
        ["DefiPay.Chains.Evm"] = ["Nethereum.Contracts", "Nethereum.Web3"],
        ["DefiPay.ContractEngine"] = ["Stratis.SmartContracts", "Stratis.SmartContracts.Standards"],
        ["DefiPay.ContractTesting"] = ["Stratis.SmartContracts"],
        ["DefiPay.Store"] = ["HotChocolate.Data"], // Annotations on the read model: docs/decisions/0001-stand-ins-for-design-packages.md.
        ["DefiPay.Wallets"] = ["Nethereum.HdWallet", "Nethereum.Web3"],
        ["DefiPay.Api"] = ["HotChocolate.AspNetCore", "HotChocolate.Data", "HotChocolate.Data.EntityFramework"],
    };

    private static readonly ProjectFile[] Rooms = [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "DefiPay*")
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
        .Select(ProjectFile.Read)];

    private static readonly ProjectFile[] Contracts = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "contracts"), "*.csproj", SearchOption.AllDirectories)
        .Select(ProjectFile.Read)];

    [Fact]
    public void Room_ReferenceToAnother_IsAnArrowOfTheDesign()
    {
        string[] wrong = [.. Rooms.Where(room => room.Name != "DefiPay")
            .SelectMany(room => room.Projects.Except(AllowedFor(room)).Select(project => $"{room.Name} -> {project}"))];
        Assert.Empty(wrong);
    }

    [Fact]
    public void Room_Package_IsSeenOnlyWhereTheDesignHasIt()
    {
        string[] wrong = [.. Rooms.SelectMany(room => room.Packages
            .Where(package => Confined.TryGetValue(package, out string[]? owners) && !owners.Contains(room.Name))
            .Select(package => $"{room.Name} -> {package}"))];
        Assert.Empty(wrong);
    }

    [Fact]
    public void Room_DesignPackage_IsSeenOnlyWhereTheDesignHasIt()
    {
        string[] wrong = [.. Rooms.SelectMany(room => room.DesignPackages
            .Except(DesignPackagesOf.GetValueOrDefault(room.Name, []))
            .Select(package => $"{room.Name} -> {package}"))];
        Assert.Empty(wrong);
    }

    [Fact]
    public void ContractEngine_Frameworks_HasNoWebServer() =>
        Assert.Empty(Rooms.Single(room => room.Name == "DefiPay.ContractEngine").Frameworks);

    [Fact]
    public void Contract_References_AreThePlatformAlone()
    {
        Assert.NotEmpty(Contracts);
        Assert.All(Contracts, contract =>
        {
            Assert.Empty(contract.Projects);
            Assert.Empty(contract.Packages);
            Assert.Empty(contract.DesignPackages.Except(["Stratis.SmartContracts", "Stratis.SmartContracts.Standards"]));
        });
    }

    [Fact]
    public void Solution_Projects_AreAllThatThereAre()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "DefiPay.sln")).Replace('\\', '/');
        string[] missing = [.. new[] { "src", "tests", "contracts" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !solution.Contains(file, StringComparison.Ordinal))];
        Assert.Empty(missing);
    }

    private static string[] AllowedFor(ProjectFile room) =>
        Allowed.TryGetValue(room.Name, out string[]? allowed)
            ? allowed
            : throw new InvalidOperationException($"{room.Name} is no room of the design: add it there and here.");
}
