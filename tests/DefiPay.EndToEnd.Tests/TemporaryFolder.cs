namespace DefiPay.EndToEnd.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder itself.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("dp-e2e-").FullName;

    /// <summary>A data folder that does not exist yet.</summary>
    public string Data => Path.Combine(Root, "data");

    public string File(string name, string text)
    {
        string path = Path.Combine(Root, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
