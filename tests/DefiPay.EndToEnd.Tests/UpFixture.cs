namespace DefiPay.EndToEnd.Tests;

/// <summary>One run of `up` that several tests look at.</summary>
public sealed class UpFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private UpProcess? _up;

    internal UpProcess Up => _up!;

    internal string DataFolder => _folder.Data;

    public async Task InitializeAsync() => _up = await UpProcess.StartAsync(_folder.Data);

    public async Task DisposeAsync()
    {
        await _up!.DisposeAsync();
        _folder.Dispose();
    }
}
