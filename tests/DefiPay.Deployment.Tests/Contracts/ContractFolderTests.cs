using System.Globalization;
using DefiPay.Deployment.Contracts;

namespace DefiPay.Deployment.Tests.Contracts;

public sealed class ContractFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dp-folder-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Find_Folder_TakesItsSourcesInTheOrderOfTheirNamesInEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // Danish sorts `aa` behind `z`; most cultures put `a` before `B`.
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("da-DK");
            foreach (string name in new[] { "b.cs", "aa.cs", "z.cs", "B.cs", "Sub/a.cs", "a/z.cs" })
            {
                Write(name);
            }

            Assert.Equal(["B.cs", "Sub/a.cs", "a/z.cs", "aa.cs", "b.cs", "z.cs"], NamesFound(_folder));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Find_Folder_LeavesOutWhatIsNoSourceOfTheContract()
    {
        foreach (string name in new[] { "Vault.cs", "bin/x.cs", "obj/x.cs", ".vs/x.cs", "notes.txt", "Tests/Tests.csproj", "Tests/VaultTests.cs" })
        {
            Write(name);
        }

        Assert.Equal(["Vault.cs"], NamesFound(_folder));
    }

    [Fact]
    public void Find_FolderOfProjects_NamesThem()
    {
        Write("Vault/Vault.csproj");
        Write("Vault.Tests/Vault.Tests.csproj");
        string refusal = Assert.Throws<DeploymentException>(() => ContractCatalog.Find(_folder)).Message;
        Assert.Contains("holds no source", refusal, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_folder, "Vault"), refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_MoreSourcesThanAContractHas_IsRefused()
    {
        for (int i = 0; i <= 200; i++)
        {
            Write($"{i}.cs");
        }

        Assert.Contains("more than 200", Assert.Throws<DeploymentException>(() => ContractCatalog.Find(_folder)).Message, StringComparison.Ordinal);
    }

    private void Write(string name)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
    }

    private static IEnumerable<string> NamesFound(string folder) =>
        ContractCatalog.Find(folder).Select(source => Path.GetRelativePath(folder, source.Path).Replace('\\', '/'));
}
