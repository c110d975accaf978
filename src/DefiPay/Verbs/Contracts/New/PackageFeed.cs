using DefiPay.Folders;

namespace DefiPay.Verbs.Contracts.New;

/// <summary>A folder with our packages.</summary>
/// <param name="Folder">Its full path.</param>
/// <param name="Version">Of the packages in it that were made last.</param>
internal sealed record PackageFeed(string Folder, string Version)
{
    /// <summary>What is packed; the packages it stands on come with it.</summary>
    public const string Project = "src/DefiPay.ContractTesting";

    /// <summary>Where a checkout has its packages unless told otherwise.</summary>
    public const string FolderName = "packages";

    /// <summary>Names the folder in place of <c>--feed</c>.</summary>
    public const string Variable = "DEFIPAY_PACKAGES";

    private const string TestKit = "DefiPay.ContractTesting";
    private const string RealApi = "Stratis.SmartContracts";
    private const string StandinApi = $"DefiPay.Standins.{RealApi}";
    private const string RealApiVersion = "2.0.0";

    /// <summary>The package with the types that contracts see: ours where the feed has it, else the real one.</summary>
    public string ContractApi => HasStandin ? StandinApi : RealApi;

    /// <summary>Its version.</summary>
    public string ContractApiVersion => HasStandin ? Version : RealApiVersion;

    private bool HasStandin => File.Exists(Path.Combine(Folder, $"{StandinApi}.{Version}.nupkg"));

    /// <exception cref="WrongUseException">There are no packages there.</exception>
    public static PackageFeed Find(string? asked)
    {
        asked ??= Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : null;
        string? checkout = Checkout.Find(Project);
        string folder = asked is not null ? Path.GetFullPath(asked)
            : checkout is not null ? Path.Combine(checkout, FolderName)
            : throw new WrongUseException($"Name the folder with the packages with --feed. `dotnet pack {Project} -o FOLDER` makes them, in a checkout of the repository.");
        FileInfo? newest = Directory.Exists(folder)
            ? new DirectoryInfo(folder).EnumerateFiles($"{TestKit}.*.nupkg").OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault()
            : null;
        return newest is not null
            ? new PackageFeed(folder, newest.Name[(TestKit.Length + 1)..^".nupkg".Length])
            : throw new WrongUseException(
                $"There is no package {TestKit} in {folder}. `dotnet pack {Project} -o {folder}`, in a checkout of the repository, makes it; or name another folder with --feed.");
    }
}
