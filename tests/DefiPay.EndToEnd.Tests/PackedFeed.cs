using System.Diagnostics;
using DefiPay.TestSupport;

namespace DefiPay.EndToEnd.Tests;

/// <summary>
/// The packages for contract authors as `dotnet pack` makes them, in a folder of the tests. What NuGet has once unpacked it never looks at again,
/// and somebody who followed the tutorial on this machine has unpacked others: so these have a version of their own, and are unpacked into the
/// folder of the tests.
/// </summary>
internal sealed class PackedFeed
{
    private static readonly Lazy<Task<PackedFeed>> s_shared = new(() => PackAsync(Path.Combine(AppContext.BaseDirectory, "packed")));

    private PackedFeed(string folder) => Folder = folder;

    /// <summary>Where they are.</summary>
    public string Folder { get; }

    /// <summary>For processes that use them. No server can be reached: all other packages are in the cache that built this test.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["DEFIPAY_PACKAGES"] = Folder,
        ["NUGET_PACKAGES"] = Path.Combine(Folder, "unpacked"),
        ["RestoreFallbackFolders"] = Cache,
        ["HTTP_PROXY"] = "http://127.0.0.1:1",
        ["HTTPS_PROXY"] = "http://127.0.0.1:1",
        ["http_proxy"] = "http://127.0.0.1:1",
        ["https_proxy"] = "http://127.0.0.1:1",
        ["NO_PROXY"] = "127.0.0.1,localhost",
        ["no_proxy"] = "127.0.0.1,localhost",
    };

    private static string Cache => System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Packed once in a run of the tests, beside them.</summary>
    public static Task<PackedFeed> Shared => s_shared.Value;

    /// <summary>The SDK as a person runs it; nothing of the test run that this is part of reaches it.</summary>
    public static async Task<(int ExitCode, string Output)> RunDotnetAsync(
        string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ForgetTheTestRun(start);
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process dotnet = Process.Start(start)!;
        Task<string> output = dotnet.StandardOutput.ReadToEndAsync();
        string error = await dotnet.StandardError.ReadToEndAsync();
        await dotnet.WaitForExitAsync();
        return (dotnet.ExitCode, await output + error);
    }

    /// <summary>Takes away what `dotnet test` tells its children: an SDK that a test starts is not part of its run.</summary>
    public static void ForgetTheTestRun(ProcessStartInfo start)
    {
        foreach (string name in start.Environment.Keys.Where(IsOfTheTestRun).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // Or a build server would outlive the test, and hold its output open.
    }

    // As the documents say.
    private static async Task<PackedFeed> PackAsync(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true); // Of an earlier run, with what NuGet unpacked of it.
        }

        (int code, string output) = await RunDotnetAsync(Repository.Root, null, "pack", "src/DefiPay.ContractTesting", "-c", "Debug", "-o", folder, "-nologo", $"-p:PackageVersion=0.1.0-test{Guid.NewGuid():N}");
        Assert.True(code == 0, output);
        return new PackedFeed(folder);
    }

    private static bool IsOfTheTestRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);
}
