namespace DefiPay.EndToEnd.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("dp-e2e-").FullName;

    /// <summary>A data folder that does not exist yet.</summary>
    public string Data => Path.Combine(_path, "data");

    public string File(string name, string text)
    {
        string path = Path.Combine(_path, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
