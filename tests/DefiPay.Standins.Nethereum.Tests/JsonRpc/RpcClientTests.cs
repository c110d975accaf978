using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth;
using Nethereum.RPC.Eth.Blocks;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace DefiPay.Standins.Nethereum.Tests.JsonRpc;

public sealed class RpcClientTests
{
    [Fact]
    public async Task Request_OfAMethod_IsTheBodyAndHeadersThatNodesSee()
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => Result("\"0x7a69\""));
        var chainId = new EthChainId(new RpcClient(node.Url));

        HexBigInteger answer = await chainId.SendRequestAsync();

        Assert.Equal(new BigInteger(31337), answer.Value);
        Assert.Equal("""{"id":1,"jsonrpc":"2.0","method":"eth_chainId","params":[]}""", node.Bodies[0]);
        Assert.StartsWith("POST / HTTP/1.1\r\n", node.Requests.First(), StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json; charset=utf-8", node.Requests.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WithUnsetMembers_SendsOnlyWhatIsSet()
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => Result("\"0x\""));
        var call = new EthCall(new RpcClient(node.Url));

        await call.SendRequestAsync(new CallInput("0xabcd", "0x01", new HexBigInteger(0)));

        Assert.Equal("""{"id":1,"jsonrpc":"2.0","method":"eth_call","params":[{"to":"0x01","value":"0x0","data":"0xabcd"},"latest"]}""", node.Bodies[0]);
    }

    [Fact]
    public async Task Credentials_InTheUrl_BecomeAHeaderAndLeaveTheUrl()
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => Result("\"0x1\""));
        var url = new Uri(node.Url.ToString().Replace("://", "://user:p%40ss@", StringComparison.Ordinal));

        await new EthChainId(new RpcClient(url)).SendRequestAsync();

        Assert.Contains("Authorization: Basic dXNlcjpwQHNz", node.Requests.First(), StringComparison.Ordinal);
        Assert.DoesNotContain("user:", node.Requests.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_Null_IsNull()
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => Result("null"));
        var client = new RpcClient(node.Url);

        Assert.Null(await new EthGetTransactionReceipt(client).SendRequestAsync("0x01"));
        Assert.Null(await new EthGetBlockWithTransactionsHashesByNumber(client).SendRequestAsync(new BlockParameter(7)));
        Assert.Null(await new EthChainId(client).SendRequestAsync());
    }

    [Fact]
    public async Task Error_OfTheNode_NamesTheMethodAndKeepsTheData()
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => """{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"reverted","data":{"message":"reverted","data":"0xdeadbeef"}}}""");

        RpcResponseException error = await Assert.ThrowsAsync<RpcResponseException>(() => new EthBlockNumber(new RpcClient(node.Url)).SendRequestAsync());

        Assert.Equal("reverted: eth_blockNumber", error.Message);
        Assert.Equal(-32603, error.RpcError.Code);
        Assert.Equal("0xdeadbeef", error.RpcError.GetDataAsString());
        Assert.Equal("reverted", ((JObject)error.RpcError.Data)["message"]?.ToString());
    }

    [Fact]
    public async Task Error_WithoutAnId_IsTheNodesError()
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => """{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Parse error"}}""");

        RpcResponseException error = await Assert.ThrowsAsync<RpcResponseException>(() => new EthBlockNumber(new RpcClient(node.Url)).SendRequestAsync());

        Assert.Equal(-32700, error.RpcError.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":""")]
    [InlineData("""{"jsonrpc":"2.0","id":2,"result":"0x1"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"result":"0x1"}""")]
    [InlineData("""{"id":1,"result":"0x1"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":"0x1"}{"jsonrpc":"2.0","id":1,"result":"0x2"}""")]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"result":"0x1"},{"jsonrpc":"2.0","id":1,"result":"0x2"}]""")]
    [InlineData("""[null]""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"error":{"code":99999999999999999999,"message":"x"}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"error":"no"}""")]
    public async Task Answer_ThatIsNone_IsUnknown(string answer)
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => answer);

        RpcClientUnknownException error = await Assert.ThrowsAsync<RpcClientUnknownException>(() => new EthBlockNumber(new RpcClient(node.Url)).SendRequestAsync());

        Assert.Equal("Error occurred when trying to send rpc requests(s): eth_blockNumber", error.Message);
        Assert.NotNull(error.InnerException);
    }

    [Fact]
    public async Task Answer_NestedDeeply_IsUnknownAndNoOverflowOfTheStack()
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => Result(new string('[', 100_000) + new string(']', 100_000)));

        await Assert.ThrowsAsync<RpcClientUnknownException>(() => new EthBlockNumber(new RpcClient(node.Url)).SendRequestAsync());
    }

    [Fact]
    public async Task Status_OtherThanSuccess_IsUnknownWithTheHttpFailureInside()
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => Result("\"0x1\""), "503 Service Unavailable");

        RpcClientUnknownException error = await Assert.ThrowsAsync<RpcClientUnknownException>(() => new EthBlockNumber(new RpcClient(node.Url)).SendRequestAsync());

        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    [Fact]
    public async Task Connection_Refused_IsUnknownWithTheHttpFailureInside()
    {
        ScriptedNode gone = ScriptedNode.Json(_ => "");
        await gone.DisposeAsync();

        RpcClientUnknownException error = await Assert.ThrowsAsync<RpcClientUnknownException>(() => new EthBlockNumber(new RpcClient(gone.Url)).SendRequestAsync());

        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    [Fact]
    public async Task Connection_CutInTheMiddleOfAnAnswer_IsUnknown()
    {
        await using ScriptedNode node = ScriptedNode.Raw((_, stream, stop) =>
            stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"jsonrpc\""u8.ToArray(), stop).AsTask());

        await Assert.ThrowsAsync<RpcClientUnknownException>(() => new EthBlockNumber(new RpcClient(node.Url)).SendRequestAsync());
    }

    [Fact]
    public async Task Answer_LongerThanTheClientsBound_IsGivenUpWhereTheBoundIs()
    {
        long sent = 0;
        await using ScriptedNode node = ScriptedNode.Raw(async (_, stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\""u8.ToArray(), stop);
            var digits = new byte[65536];
            Array.Fill(digits, (byte)'1');
            for (; sent < 1L << 34; sent += digits.Length)
            {
                await stream.WriteAsync(digits, stop);
            }
        });
        using var http = new HttpClient { MaxResponseContentBufferSize = 1 << 20 };

        RpcClientUnknownException error = await Assert.ThrowsAsync<RpcClientUnknownException>(() => new EthBlockNumber(new RpcClient(node.Url, http)).SendRequestAsync());

        Assert.Contains("1048576", error.InnerException!.Message, StringComparison.Ordinal);
        Assert.True(sent < 1 << 26, $"{sent} bytes were taken");
    }

    [Fact]
    public async Task Length_AnnouncedBeyondTheBound_IsRefusedAtOnce()
    {
        await using ScriptedNode node = ScriptedNode.Raw((_, stream, stop) =>
            stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 9000000000000\r\n\r\n"u8.ToArray(), stop).AsTask());

        RpcClientUnknownException error = await Assert.ThrowsAsync<RpcClientUnknownException>(() => new EthBlockNumber(new RpcClient(node.Url)).SendRequestAsync());

        Assert.IsType<InvalidDataException>(error.InnerException);
    }

    [Theory]
    [InlineData("\"0xzz\"")]
    [InlineData("\"latest\"")]
    public async Task Number_ThatIsNoHex_IsAFormatError(string number)
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => Result(number));

        await Assert.ThrowsAsync<RpcResponseFormatException>(() => new EthBlockNumber(new RpcClient(node.Url)).SendRequestAsync());
    }

    [Fact]
    public async Task Result_OfAnotherShape_NamesTheType()
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => Result("\"surprise\""));

        Exception error = await Assert.ThrowsAsync<Exception>(() => new EthGetTransactionReceipt(new RpcClient(node.Url)).SendRequestAsync("0x01"));

        Assert.Contains("TransactionReceipt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interceptor_WhereSet_AnswersInsteadOfTheNode()
    {
        var client = new RpcClient(new Uri("http://127.0.0.1:1/")) { OverridingRequestInterceptor = new FixedAnswer() };

        Assert.Equal(new BigInteger(5), (await new EthBlockNumber(client).SendRequestAsync()).Value);
    }

    private static string Result(string json) => $$"""{"jsonrpc":"2.0","id":1,"result":{{json}}}""";

    private sealed class FixedAnswer : RequestInterceptor
    {
        public override Task<object> InterceptSendRequestAsync<T>(Func<RpcRequest, string, Task<T>> interceptedSendRequestAsync, RpcRequest request, string? route = null) =>
            Task.FromResult<object>(new HexBigInteger(5));
    }
}
