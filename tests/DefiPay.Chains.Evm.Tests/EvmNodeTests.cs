using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DefiPay.Chains.Evm.Tests;

public sealed class EvmNodeTests
{
    private const string Abi = """[{"type":"error","name":"RateLimited","inputs":[{"name":"available","type":"uint256"},{"name":"who","type":"address"}]}]""";

    [Fact]
    public async Task CheckChainAsync_NodeOfAnotherChain_IsRefusedInWords()
    {
        await using var server = (await ScriptedEvmNode.StartAsync()).On("eth_chainId", _ => "0x1");
        using var node = server.Connect();
        Assert.Contains("eip155:1;", (await Assert.ThrowsAsync<PermanentException>(() => node.CheckChainAsync(default))).Message);
    }

    [Fact]
    public async Task AnyCall_NobodyListens_IsRetryable()
    {
        var server = await ScriptedEvmNode.StartAsync();
        using var node = server.Connect();
        await server.DisposeAsync();
        await Assert.ThrowsAsync<RetryableException>(() => node.GetHeadAsync(default));
    }

    [Fact]
    public async Task AnyCall_NodeTooSlow_IsRetryableAfterTheTimeout()
    {
        await using var server = await ScriptedEvmNode.StartAsync();
        var never = new TaskCompletionSource();
        server.Instead = _ => never.Task;
        using var node = server.Connect(options => options with { Timeout = TimeSpan.FromMilliseconds(150) });
        Assert.Contains("did not answer", (await Assert.ThrowsAsync<RetryableException>(() => node.GetHeadAsync(default))).Message);
        never.SetResult();
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"number":"0x1"}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":[]}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":null}""")]
    public async Task GetHeadAsync_Nonsense_IsAnErrorAndNeverAnAnswer(string body)
    {
        await using var server = await ScriptedEvmNode.StartAsync();
        server.Instead = context => context.Response.WriteAsync(body);
        using var node = server.Connect();
        var error = await Assert.ThrowsAnyAsync<Exception>(() => node.GetHeadAsync(default));
        Assert.True(error is RetryableException or PermanentException, error.ToString());
    }

    [Fact]
    public async Task GetHeadAsync_AnswerWithoutEnd_IsCutOff()
    {
        await using var server = await ScriptedEvmNode.StartAsync();
        server.Instead = async context =>
        {
            var chunk = new byte[64 << 10];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        };
        using var node = server.Connect(options => options with { AnswerBytesMax = 100_000 });
        var error = await Assert.ThrowsAnyAsync<Exception>(() => node.GetHeadAsync(default));
        Assert.True(error is RetryableException or PermanentException, error.ToString());
    }

    [Theory]
    [InlineData("\"{0}\"")]
    [InlineData("{{\"message\":\"reverted\",\"data\":\"{0}\"}}")]
    public async Task CallAsync_CustomError_IsNamedWithItsValues(string shape)
    {
        var selector = Convert.ToHexStringLower(Crypto.Keccak256.Hash("RateLimited(uint256,address)"u8)[..4]);
        var data = $"0x{selector}{7:x64}{new string('0', 24)}{new string('a', 40)}";
        await using var server = (await ScriptedEvmNode.StartAsync())
            .On("eth_call", _ => throw new ScriptedEvmNode.ScriptedError(3, "execution reverted", string.Format(null, shape, data)));
        using var node = new EvmNode(new EvmNodeOptions { Url = server.Url, ChainId = ChainId.Parse("eip155:31337") }, TimeProvider.System, [Abi]);
        var error = await Assert.ThrowsAsync<RevertedException>(() => node.CallAsync(new EvmCall("0x" + new string('1', 40), new byte[4]), default));
        Assert.Equal("RateLimited", error.Error);
        Assert.Contains("available: 7", error.Message);
        Assert.Contains("who: 0x" + new string('a', 40), error.Message);
    }

    [Fact]
    public async Task SendAsync_NodeHasItAlready_CountsAsSent()
    {
        byte[] transaction = [1, 2, 3];
        var hash = EvmTransactionSender.HashOf(transaction);
        await using var server = (await ScriptedEvmNode.StartAsync())
            .On("eth_sendRawTransaction", _ => throw new ScriptedEvmNode.ScriptedError(-32000, "already known"))
            .On("eth_getTransactionByHash", arguments => (string?)arguments[0] == hash ? new JsonObject { ["hash"] = hash } : null);
        using var node = server.Connect();
        Assert.Equal(hash, await new EvmTransactionSender(node).SendAsync(transaction, default));
        await Assert.ThrowsAsync<PermanentException>(() => new EvmTransactionSender(node).SendAsync(new byte[] { 9 }, default));
    }

    [Fact]
    public void Bump_Fees_RiseByAnEighthAndNeverFall()
    {
        var bumped = new EvmFees(1_000, 9).Bump(new EvmFees(50, 500));
        Assert.True(bumped.MaxFeePerGas >= 1_125);
        Assert.Equal(500, bumped.MaxPriorityFeePerGas);
    }
}
