using System.Diagnostics;
using System.Globalization;
using DefiPay.Chains.Evm.Hardhat.Node;
using DefiPay.Chains.Evm.Tests.Hardhat.Support;

namespace DefiPay.Chains.Evm.Tests.Hardhat.Node;

public sealed class LeftoverNodeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // Sleeps until it is ended: a node that hangs.
    private readonly Process _other = Process.Start(new ProcessStartInfo("node", ["-e", "setInterval(() => {}, 1000)"]))!;

    [Fact]
    public async Task Recorded_StillRuns_IsEnded()
    {
        LeftoverNode.Record(_folder.FullPath, _other);

        await LeftoverNode.EndAsync(_folder.FullPath, TimeProvider.System, CancellationToken.None);

        Assert.True(_other.HasExited);
    }

    [Fact]
    public async Task Recorded_IdBelongsToAnotherNow_IsLeftAlone()
    {
        var hourBefore = new DateTimeOffset(_other.StartTime).AddHours(-1).ToUnixTimeMilliseconds();
        await File.WriteAllTextAsync(_folder.File("node.pid"), string.Create(CultureInfo.InvariantCulture, $"{_other.Id} {hourBefore}"));

        await LeftoverNode.EndAsync(_folder.FullPath, TimeProvider.System, CancellationToken.None);

        Assert.False(_other.HasExited);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x y")]
    [InlineData("99999999999999 5")]
    [InlineData("1 999999999999999999")]
    public async Task Recorded_Garbage_IsNobody(string text)
    {
        await File.WriteAllTextAsync(_folder.File("node.pid"), text);

        await LeftoverNode.EndAsync(_folder.FullPath, TimeProvider.System, CancellationToken.None);

        Assert.False(_other.HasExited);
    }

    public void Dispose()
    {
        _other.Kill();
        _other.Dispose();
        _folder.Dispose();
    }
}
