using System.Text.Json;

namespace DefiPay.Api.Tests;

public sealed class AcceptanceTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Query_OfTheDemo_AnswersEverything()
    {
        var data = await api.QueryAsync(
            """
            { chains { id headBlock finalBlock } indexStatus { chainId indexedBlock state }
              escrows(first: 10) { totalCount nodes { escrowId state authorized captured refunded payer payee token { symbol decimals } history { event amount blockNumber } } }
              balances(first: 50, where: { token: { symbol: { eq: "dUSD" } } }, order: { amount: DESC }) { nodes { account amount token { symbol } } }
              events(first: 5, order: { blockNumber: DESC }) { nodes { name arguments finality } } }
            """);

        Assert.Equal(
            $$"""[{"id":"{{Rows.Evm}}","headBlock":205,"finalBlock":198},{"id":"{{Rows.Dev}}","headBlock":20,"finalBlock":18}]""",
            Json(data.GetProperty("chains")));
        Assert.Contains($$"""{"chainId":"{{Rows.Dev}}","indexedBlock":20,"state":"LIVE"}""", Json(data.GetProperty("indexStatus")));

        var escrows = data.GetProperty("escrows");
        Assert.Equal(2, escrows.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            $$"""
            {"escrowId":"{{Rows.CapturedEscrow}}","state":"CAPTURED","authorized":"250000000","captured":"200000000","refunded":"50000000","payer":"{{Rows.Carol}}","payee":"{{Rows.Dave}}","token":{"symbol":"dUSD","decimals":6},"history":[{"event":"Authorized","amount":"250000000","blockNumber":5},{"event":"Captured","amount":"200000000","blockNumber":6},{"event":"Voided","amount":"50000000","blockNumber":7},{"event":"Refunded","amount":"50000000","blockNumber":8}]}
            """,
            Json(escrows.GetProperty("nodes")[0]));
        Assert.Equal("RECLAIMED", escrows.GetProperty("nodes")[1].GetProperty("state").GetString());

        Assert.Equal(
            [(Rows.Carol, "850000000"), (Rows.Dave, "148000000"), (Rows.Olga, "2000000"), (Rows.EscrowContract, "0")],
            Balances(data.GetProperty("balances")));
        Assert.Equal(
            """{"name":"EscrowVoidedLog","arguments":{"Amount":"115792089237316195423570985008687907853269984665640564039457584007913129639935","Nested":[1,null,true]},"finality":"MINED"}""",
            Json(data.GetProperty("events").GetProperty("nodes")[0]));
        Assert.Equal("FINAL", data.GetProperty("events").GetProperty("nodes")[1].GetProperty("finality").GetString());
    }

    [Fact]
    public async Task Query_AtABlock_AnswersItsState()
    {
        var data = await api.QueryAsync(
            """
            query At($at: BlockPointInput!) {
              escrows(at: $at) { totalCount nodes { state captured capturable history { event } } }
              balances(at: $at, where: { token: { symbol: { eq: "dUSD" } } }, order: { amount: DESC }) { nodes { account amount } } }
            """,
            new { at = new { chainId = Rows.Dev, block = 6 } });

        Assert.Equal(
            """{"totalCount":1,"nodes":[{"state":"PARTIALLY_CAPTURED","captured":"200000000","capturable":"50000000","history":[{"event":"Authorized"},{"event":"Captured"}]}]}""",
            Json(data.GetProperty("escrows")));
        Assert.Equal(
            [(Rows.Carol, "750000000"), (Rows.Dave, "198000000"), (Rows.EscrowContract, "50000000"), (Rows.Olga, "2000000")],
            Balances(data.GetProperty("balances")));
    }

    [Fact]
    public async Task Query_NowAndThenInOneRequest_KeepsThemApart()
    {
        var data = await api.QueryAsync(
            $$"""
            { now: escrows(order: { number: ASC }) { nodes { state history { event } } }
              then: escrows(at: { chainId: "{{Rows.Dev}}", block: 5 }, order: { number: ASC }) { nodes { state history { event } } } }
            """);

        Assert.Equal("CAPTURED", data.GetProperty("now").GetProperty("nodes")[0].GetProperty("state").GetString());
        Assert.Equal(4, data.GetProperty("now").GetProperty("nodes")[0].GetProperty("history").GetArrayLength());
        Assert.Equal("""{"nodes":[{"state":"AUTHORIZED","history":[{"event":"Authorized"}]}]}""", Json(data.GetProperty("then")));
    }

    [Fact]
    public async Task Balances_AtEveryBlock_AddUpToTheSupply()
    {
        for (var block = 4; block <= Rows.DevIndexedBlock; block++)
        {
            var data = await api.QueryAsync(
                $$"""{ balances(at: { chainId: "{{Rows.Dev}}", block: {{block}} }, first: 200) { nodes { amount token { totalSupply symbol } } } }""");

            var nodes = data.GetProperty("balances").GetProperty("nodes").EnumerateArray().ToList();
            Assert.Equal(1_000_000_000, nodes.Sum(x => long.Parse(x.GetProperty("amount").GetString()!)));
            Assert.All(nodes, x => Assert.Equal("1000000000", x.GetProperty("token").GetProperty("totalSupply").GetString()));
        }
    }

    [Fact]
    public async Task Balances_AboveTheIndexedBlock_AreRefusedWithBothBlocks()
    {
        var error = await api.ErrorAsync($$"""{ balances(at: { chainId: "{{Rows.Dev}}", block: 21 }) { nodes { amount } } }""");

        Assert.Equal($"at: block 21 of {Rows.Dev} is above the indexed block 20.", error.GetProperty("message").GetString());
        Assert.Equal("BLOCK_NOT_INDEXED", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("nonsense", 1, "at.chainId")]
    [InlineData("stratis:unknown", 1, "stratis:unknown is not indexed")]
    [InlineData(Rows.Dev, -1, "at.block")]
    public async Task Balances_AtNoMoment_AreRefusedWithTheReason(string chainId, long block, string expected)
    {
        var error = await api.ErrorAsync($$"""{ balances(at: { chainId: "{{chainId}}", block: {{block}} }) { nodes { amount } } }""");

        Assert.Contains(expected, error.GetProperty("message").GetString());
    }

    private static (string, string)[] Balances(JsonElement balances)
        => [.. balances.GetProperty("nodes").EnumerateArray()
            .Select(x => (x.GetProperty("account").GetString()!, x.GetProperty("amount").GetString()!))];

    private static string Json(JsonElement element) => JsonSerializer.Serialize(element);
}
