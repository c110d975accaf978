namespace DefiPay.EndToEnd.Tests.Documents;

/// <summary>`up`, shared by tests that only add to what the demo left; in the folder in which the program looks when a command names none.</summary>
[CollectionDefinition(Collection)]
public sealed class ReaderFixture : IAsyncLifetime, ICollectionFixture<ReaderFixture>
{
    public const string Collection = "up after the demo";

    private readonly TemporaryFolder _folder = new();
    private UpProcess? _up;

    internal UpProcess Up => _up!;

    internal string DataFolder => Path.Combine(Home, ".local", "share", "defipay");

    private string Home => Path.Combine(_folder.Root, "home");

    public async Task InitializeAsync()
    {
        _up = await UpProcess.StartAsync(DataFolder);
    }

    public async Task DisposeAsync()
    {
        await _up!.DisposeAsync();
        _folder.Dispose();
    }

    internal async Task<Reader> CreateReaderAsync() => new(Home, _folder.Root, Up.Addresses, await PackedFeed.Shared);
}
