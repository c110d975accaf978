using DefiPay.TestSupport;

namespace DefiPay.Chains.Evm.Tests.Hardhat.Support;

/// <summary>A folder that Hardhat takes for the repository, with compiled files of its own.</summary>
internal static class HardhatFolder
{
    private static readonly string s_child = Path.Combine("src", "DefiPay.Chains.Evm", "Hardhat", "Child");

    /// <summary>Where the compiler writes what it was given and gave.</summary>
    public static string BuildInfo(string folder) => Path.Combine(folder, "obj", "evm", "artifacts", "build-info");

    public static string CreateIn(TemporaryFolder parent)
    {
        var folder = Path.Combine(parent.FullPath, "repository");
        Directory.CreateDirectory(Path.Combine(folder, Path.GetDirectoryName(s_child)!));
        foreach (var shared in new[] { s_child, "contracts", "node_modules" })
            Directory.CreateSymbolicLink(Path.Combine(folder, shared), Path.Combine(Repository.Root, shared));
        File.Copy(Path.Combine(Repository.Root, "hardhat.config.js"), Path.Combine(folder, "hardhat.config.js"));
        return folder;
    }
}
