namespace DefiPay.Chains.Evm.Hardhat.Node;

/// <summary>Where hardhat.config.js and the Hardhat that npm installed are.</summary>
/// <param name="Root">The folder with both.</param>
internal sealed record HardhatInstallation(string Root)
{
    private static readonly string ScriptPath = Path.Combine("node_modules", "hardhat", "internal", "cli", "bootstrap.js");

    /// <summary>Hardhat's own JS file.</summary>
    public string Script => Path.Combine(Root, ScriptPath);

    /// <exception cref="PermanentException">There is none at or above the folders.</exception>
    public static HardhatInstallation Find(IEnumerable<string> roots)
    {
        foreach (var root in roots)
        {
            for (DirectoryInfo? folder = new(root); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "hardhat.config.js")) && File.Exists(Path.Combine(folder.FullName, ScriptPath)))
                    return new HardhatInstallation(folder.FullName);
            }
        }

        throw new PermanentException(
            $"Hardhat was not found: no folder at or above {string.Join(", ", roots)} has hardhat.config.js and {ScriptPath}. Build in the repository, which runs `npm ci`.");
    }
}
