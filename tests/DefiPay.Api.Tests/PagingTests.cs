using System.Text.Json;

namespace DefiPay.Api.Tests;

public sealed class PagingTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string, string, string> Orders => new()
    {
        { "balances", "[]", "account token { address }" },
        { "balances", "[{ amount: DESC }]", "account token { address }" },
        { "balances", "[{ amount: ASC }, { account: DESC }]", "account token { address }" },
        { "balances", "[{ token: { symbol: ASC } }, { amount: DESC }]", "account token { address }" },
        { "balances", "[{ token: { symbol: DESC, address: ASC }, blockNumber: DESC }]", "account token { address }" },
        { "balances", "[{ token: { totalSupply: DESC } }]", "account token { address }" },
        { "transfers", "[]", "chainId blockNumber logIndex" },
        { "transfers", "[{ amount: DESC }]", "chainId blockNumber logIndex" },
        { "transfers", "[{ timestamp: ASC }, { amount: ASC }]", "chainId blockNumber logIndex" },
        { "transfers", "[{ finality: DESC }, { from: ASC }]", "chainId blockNumber logIndex" },
        { "tokens", "[{ address: ASC }]", "chainId address" },
        { "escrows", "[{ state: DESC }, { arbiter: ASC }]", "escrowId" },
        { "blocks", "[{ number: ASC }]", "chainId number" },
        { "events", "[{ name: ASC }]", "blockNumber name" },
        { "contracts", "[{ kind: DESC }]", "address" },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Walk_ForwardsAndBackwards_GivesEveryRowOnceInTheSameOrder(string list, string order, string fields)
    {
        var forward = await WalkAsync(list, order, fields, "first", "after", "endCursor", "hasNextPage", toFront: false);
        var backward = await WalkAsync(list, order, fields, "last", "before", "startCursor", "hasPreviousPage", toFront: true);
        var all = await api.QueryAsync($$"""{ {{list}}(first: 200, order: {{order}}) { totalCount nodes { {{fields}} } } }""");

        var expected = all.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(x => x.GetRawText()).ToList();
        Assert.Equal(all.GetProperty(list).GetProperty("totalCount").GetInt32(), expected.Count);
        Assert.Equal(expected.Count, expected.Distinct().Count());
        Assert.Equal(expected, forward);
        Assert.Equal(expected, backward);
    }

    [Fact]
    public async Task Page_NothingSelectedButTheCount_Counts()
    {
        var data = await api.QueryAsync("""{ balances(first: 1, where: { chainId: { eq: "eip155:31337" } }) { totalCount } }""");

        Assert.Equal($$$"""{"balances":{"totalCount":{{{2 * Rows.EvmAccounts}}}}}""", data.GetRawText());
    }

    [Fact]
    public async Task Page_BehindTheLastRow_IsEmptyWithTheRightCount()
    {
        var last = await api.QueryAsync("{ tokens(last: 1) { pageInfo { endCursor } } }");
        var cursor = last.GetProperty("tokens").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var data = await api.QueryAsync("query P($after: String) { tokens(after: $after) { totalCount nodes { symbol } pageInfo { hasNextPage hasPreviousPage endCursor } } }", new { after = cursor });

        Assert.Equal(
            """{"tokens":{"totalCount":4,"nodes":[],"pageInfo":{"hasNextPage":false,"hasPreviousPage":false,"endCursor":null}}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Page_OfSizeZero_SaysWhetherThereAreRows()
    {
        var data = await api.QueryAsync("{ tokens(first: 0) { totalCount nodes { symbol } pageInfo { hasNextPage startCursor } } }");

        Assert.Equal("""{"tokens":{"totalCount":4,"nodes":[],"pageInfo":{"hasNextPage":true,"startCursor":null}}}""", data.GetRawText());
    }

    [Fact]
    public async Task Page_AliasesAndEdgesWithDifferentFields_AllHaveTheirs()
    {
        var data = await api.QueryAsync(
            """
            { balances(first: 1, order: { amount: ASC }, where: { token: { symbol: { eq: "dUSD" } } }) {
                a: nodes { token { name } } b: nodes { token { ...S } } edges { node { token { decimals } } } } }
            fragment S on Token { symbol }
            """);

        Assert.Equal(
            """{"balances":{"a":[{"token":{"name":"dUSD coin"}}],"b":[{"token":{"symbol":"dUSD"}}],"edges":[{"node":{"token":{"decimals":6}}}]}}""",
            data.GetRawText());
    }

    [Theory]
    [InlineData("xyz")]
    [InlineData("")]
    [InlineData("e30x")]
    [InlineData("e301OjY6Nzo4Ojk6MTA6MTE=")]
    public async Task Page_BadCursor_IsRefused(string cursor)
    {
        foreach (var argument in new[] { "after", "before" })
        {
            var error = await api.ErrorAsync($$"""{ transfers({{argument}}: "{{cursor}}") { nodes { amount } } }""");

            Assert.Equal("HC0078", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.Contains($"`{argument}`", error.GetProperty("message").GetString());
        }
    }

    [Theory]
    [InlineData("first: 201", "HC0051")]
    [InlineData("first: -1", "HC0079")]
    [InlineData("first: 2, last: 1", "FIRST_AND_LAST")]
    [InlineData("order: [{ amount: ASC, blockNumber: ASC, logIndex: ASC, from: ASC, to: ASC, chainId: ASC, timestamp: ASC, finality: ASC, transactionHash: ASC }]", "ORDER_TOO_LONG")]
    public async Task Page_BadArguments_AreRefusedWithACode(string arguments, string code)
    {
        var error = await api.ErrorAsync($$"""{ transfers({{arguments}}) { nodes { amount } } }""");

        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    private async Task<List<string>> WalkAsync(
        string list, string order, string fields, string size, string bound, string end, string more, bool toFront)
    {
        var rows = new List<string>();
        string? cursor = null;
        JsonElement pageInfo;
        do
        {
            var data = await api.QueryAsync(
                $$"""query Walk($cursor: String) { {{list}}({{size}}: 7, {{bound}}: $cursor, order: {{order}}) { nodes { {{fields}} } pageInfo { {{end}} {{more}} } } }""",
                new { cursor });
            var page = data.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(x => x.GetRawText()).ToList();
            rows.InsertRange(toFront ? 0 : rows.Count, page);
            pageInfo = data.GetProperty(list).GetProperty("pageInfo");
            cursor = pageInfo.GetProperty(end).GetString();
        }
        while (pageInfo.GetProperty(more).GetBoolean());

        return rows;
    }
}
