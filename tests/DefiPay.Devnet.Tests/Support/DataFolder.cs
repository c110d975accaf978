namespace DefiPay.Devnet.Tests.Support;

/// <summary>A folder of the test's own, gone after it.</summary>
public sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("defipay-devnet-").FullName;

    public string ChainFile => System.IO.Path.Combine(Path, "chain.log");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
