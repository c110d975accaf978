namespace DefiPay.TestSupport;

/// <summary>The working copy that the running tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder with DefiPay.sln.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DefiPay.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from within the repository: no DefiPay.sln was found above them.");
    }
}
