namespace DefiPay.EndToEnd.Tests.Documents;

/// <summary>`up` in the folder in which the program looks when a command names none.</summary>
public sealed class ReaderFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private UpProcess? _up;

    internal UpProcess Up => _up!;

    internal Reader Reader => new(Home, _folder.Root);

    private string Home => Path.Combine(_folder.Root, "home");

    public async Task InitializeAsync() => _up = await UpProcess.StartAsync(Path.Combine(Home, "defipay"));

    public async Task DisposeAsync()
    {
        await _up!.DisposeAsync();
        _folder.Dispose();
    }
}
