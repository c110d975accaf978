using System.Net;
using DefiPay.Devnet.Tests.Support;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.DevTools;

public class BlockModeTests
{
    [Fact]
    public async Task Manual_MinesOnlyOnRequest_AndAutomaticTakesWhatWaits()
    {
        await using var devnet = await StartAsync();
        Assert.Equal("automatic", (await devnet.GetAsync("devnet/blocks")).GetProperty("mode").GetString());
        await devnet.PostAsync("devnet/blocks?mode=manual");
        await devnet.PostAsync("Wallet/send-transaction", new { hex = await devnet.BuildAsync("cirrusdev", [(Base58(Bob.Address), "1")]) });
        await devnet.PostAsync("Wallet/send-transaction", new { hex = await devnet.BuildAsync("cirrusdev", [(Base58(Bob.Address), "2")]) });
        Assert.Equal(2, devnet.Chain.WaitingCount);
        Assert.Equal(4ul, devnet.Chain.Tip.Height);

        await devnet.PostAsync("devnet/blocks?mode=automatic");

        await UntilAsync(() => devnet.Chain.WaitingCount == 0);
        Assert.Equal(5ul, devnet.Chain.Tip.Height);
    }

    [Fact]
    public async Task Interval_MinesAtItsPaceWhateverWaits()
    {
        var time = new ManualTime();
        await using var devnet = await StartAsync(change: options => options with { ManualBlocks = true }, time: time);
        Assert.Equal("manual", (await devnet.GetAsync("devnet/blocks")).GetProperty("mode").GetString());
        Assert.Equal(5, (await devnet.PostAsync("devnet/blocks?mode=interval&seconds=5")).GetProperty("seconds").GetInt32());

        for (ulong height = 5; height < 8; height++)
        {
            await UntilAsync(() => time.NextDue() is { } due && due <= TimeSpan.FromSeconds(5));
            time.Advance(TimeSpan.FromSeconds(5));
            await UntilAsync(() => devnet.Chain.Tip.Height == height);
        }
    }

    [Theory]
    [InlineData("", "mode")]
    [InlineData("mode=sometimes", "mode")]
    [InlineData("mode=interval", "seconds")]
    [InlineData("mode=interval&seconds=0", "seconds")]
    [InlineData("mode=interval&seconds=86401", "seconds")]
    [InlineData("mode=manual&seconds=4", "seconds")]
    public async Task Blocks_WithABadField_NamesIt(string query, string field)
    {
        await using var devnet = await StartAsync();
        var answer = await devnet.PostAsync("devnet/blocks?" + query, expected: HttpStatusCode.BadRequest);

        Assert.StartsWith(field, answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Controls_FromAPageOfAnotherMachine_AreRefused()
    {
        await using var devnet = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/devnet/mine?count=1");
        request.Headers.Add("Origin", "http://example.org");

        using var response = await devnet.RequestAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(4ul, devnet.Chain.Tip.Height);
    }
}
