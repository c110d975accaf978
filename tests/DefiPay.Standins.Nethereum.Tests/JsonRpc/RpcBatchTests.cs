using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth;
using Nethereum.RPC.Eth.DTOs;
using Xunit;

namespace DefiPay.Standins.Nethereum.Tests.JsonRpc;

public sealed class RpcBatchTests
{
    [Fact]
    public async Task Batch_OfTwo_IsOneArrayAndAnswersMayComeInAnyOrder()
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => """[{"jsonrpc":"2.0","id":1,"result":"0x2"},{"jsonrpc":"2.0","id":0,"result":"0x1"}]""");
        var balance = new EthGetBalance(new RpcClient(node.Url));

        List<HexBigInteger> balances = await balance.SendBatchRequestAsync("0xaa", "0xbb");

        Assert.Equal([BigInteger.One, new BigInteger(2)], balances.Select(value => value.Value));
        Assert.Equal("""[{"id":0,"jsonrpc":"2.0","method":"eth_getBalance","params":["0xaa","latest"]},{"id":1,"jsonrpc":"2.0","method":"eth_getBalance","params":["0xbb","latest"]}]""", node.Bodies[0]);
    }

    [Fact]
    public async Task Batch_WithAnError_ThrowsUnlessPartialSuccessIsAccepted()
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => """[{"jsonrpc":"2.0","id":0,"error":{"code":-1,"message":"no"}},{"jsonrpc":"2.0","id":1,"result":"0x7"}]""");
        var client = new RpcClient(node.Url);

        RpcResponseBatchException error = await Assert.ThrowsAsync<RpcResponseBatchException>(() => client.SendBatchRequestAsync(Two(client)));
        Assert.Equal("Number of Errors:1", error.Message);
        Assert.Equal("no: eth_getBalance", error.RpcErrors[0].Message);

        RpcRequestResponseBatch batch = Two(client);
        batch.AcceptPartiallySuccessful = true;
        await client.SendBatchRequestAsync(batch);
        Assert.True(batch.BatchItems[0].HasError);
        Assert.Equal(new BigInteger(7), ((RpcRequestResponseBatchItem<EthGetBalance, HexBigInteger>)batch.BatchItems[1]).Response.Value);
    }

    [Theory]
    [InlineData("""[{"jsonrpc":"2.0","id":0,"result":"0x1"}]""")]
    [InlineData("""[{"jsonrpc":"2.0","id":0,"result":"0x1"},{"jsonrpc":"2.0","id":0,"result":"0x2"}]""")]
    [InlineData("""[{"jsonrpc":"2.0","id":0,"result":"0x1"},{"jsonrpc":"2.0","id":9,"result":"0x2"}]""")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task Batch_WhoseAnswersDoNotMatch_IsUnknown(string answer)
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => answer);
        var client = new RpcClient(node.Url);

        await Assert.ThrowsAsync<RpcClientUnknownException>(() => client.SendBatchRequestAsync(Two(client)));
    }

    [Fact]
    public async Task Batch_RefusedAsAWhole_IsTheNodesError()
    {
        await using ScriptedNode node = ScriptedNode.Json(_ => """{"jsonrpc":"2.0","id":null,"error":{"code":-32005,"message":"batch too large"}}""");
        var client = new RpcClient(node.Url);

        RpcResponseException error = await Assert.ThrowsAsync<RpcResponseException>(() => client.SendBatchRequestAsync(Two(client)));

        Assert.Equal("batch too large: eth_getBalance", error.Message);
    }

    private static RpcRequestResponseBatch Two(IClient client)
    {
        var balance = new EthGetBalance(client);
        return new RpcRequestResponseBatch
        {
            BatchItems =
            {
                new RpcRequestResponseBatchItem<EthGetBalance, HexBigInteger>(balance, balance.BuildRequest("0xaa", BlockParameter.CreateLatest(), 0)),
                balance.CreateBatchItem("0xbb", 1),
            },
        };
    }
}
