using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.Blocks;
using Xunit;

namespace DefiPay.Standins.Nethereum.Tests.JsonRpc;

// The time-out is the real one's static property, so nothing else may run beside these.
[CollectionDefinition(nameof(RpcClientTimeoutTests), DisableParallelization = true)]
[Collection(nameof(RpcClientTimeoutTests))]
public sealed class RpcClientTimeoutTests : IDisposable
{
    public RpcClientTimeoutTests() => ClientBase.ConnectionTimeout = TimeSpan.FromMilliseconds(300);

    public void Dispose() => ClientBase.ConnectionTimeout = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Node_ThatNeverAnswers_TimesOut()
    {
        await using ScriptedNode node = ScriptedNode.Raw((_, _, stop) => Task.Delay(Timeout.Infinite, stop));

        RpcClientTimeoutException error = await Assert.ThrowsAsync<RpcClientTimeoutException>(() => new EthBlockNumber(new RpcClient(node.Url)).SendRequestAsync());

        Assert.Equal("Rpc timeout after 300 milliseconds", error.Message);
    }

    [Fact]
    public async Task Answer_ThatDripsForEver_TimesOutToo()
    {
        await using ScriptedNode node = ScriptedNode.Raw(async (_, stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\""u8.ToArray(), stop);
            while (true)
            {
                await stream.WriteAsync("1"u8.ToArray(), stop);
                await Task.Delay(20, stop);
            }
        });

        await Assert.ThrowsAsync<RpcClientTimeoutException>(() => new EthBlockNumber(new RpcClient(node.Url)).SendRequestAsync());
    }
}
