namespace DefiPay.EndToEnd.Tests.Documents;

/// <summary>`up`, shared by tests that only add to what the demo left; in the folder in which the program looks when a command names none.</summary>
[CollectionDefinition(Collection)]
public sealed class ReaderFixture : IAsyncLifetime, ICollectionFixture<ReaderFixture>
{
    public const string Collection = "up after the demo";

    private readonly TemporaryFolder _folder = new();
    private UpProcess? _up;
    private PackedFeed? _packages;

    internal UpProcess Up => _up!;

    private string Home => Path.Combine(_folder.Root, "home");

    public async Task InitializeAsync()
    {
        _packages = await PackedFeed.PackAsync(Path.Combine(_folder.Root, "feed"));
        _up = await UpProcess.StartAsync(Path.Combine(Home, ".local", "share", "defipay"));
    }

    public async Task DisposeAsync()
    {
        await _up!.DisposeAsync();
        _folder.Dispose();
    }

    internal Reader CreateReader() => new(Home, _folder.Root, Up.Addresses, _packages!);
}
