namespace DefiPay.Api.Tests;

public sealed class FilterTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("""{ account: { eq: "stratis:cirrus-dev:CAROL" } }""", 1)]
    [InlineData("""{ account: { in: ["CAROL", "DAVE"] } }""", 2)]
    [InlineData("""{ account: { nin: ["CAROL", "DAVE"] }, chainId: { eq: "stratis:cirrus-dev" } }""", 2)]
    [InlineData("""{ account: { neq: "CAROL" }, token: { symbol: { eq: "dUSD" } } }""", 3)]
    [InlineData("""{ account: { eq: "0X00000000000000000000000000000000000000A0" } }""", 0)]
    [InlineData("""{ account: { eq: "0X000000000000000000000000000000000000000A" } }""", 2)]
    [InlineData("""{ amount: { gt: "148000000", lt: "850000001" } }""", 1)]
    [InlineData("""{ amount: { ngte: "2000000" }, chainId: { eq: "stratis:cirrus-dev" } }""", 1)]
    [InlineData("""{ or: [{ account: { eq: "CAROL" } }, { account: { eq: "OLGA" } }], and: [{ amount: { neq: "2000000" } }] }""", 1)]
    [InlineData("""{ token: { symbol: { startsWith: "dU" }, name: { contains: "coin" } } }""", 4)]
    [InlineData("""{ token: { address: { eq: null } } }""", 0)]
    [InlineData("""{ blockNumber: { in: [8, 15] }, chainId: { contains: "cirrus" } }""", 3)]
    [InlineData("{}", 124)]
    public async Task Where_OnBalances_FindsTheRows(string where, int expected)
    {
        var data = await api.QueryAsync($$"""{ balances(where: {{Named(where)}}) { totalCount } }""");

        Assert.Equal(expected, data.GetProperty("balances").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("""{ state: { in: [CAPTURED, REFUNDED] } }""", 1)]
    [InlineData("""{ finality: { eq: FINAL } }""", 2)]
    [InlineData("""{ history: { some: { event: { eq: "Voided" }, amount: { gte: "50000000" } } } }""", 1)]
    [InlineData("""{ history: { none: { event: { eq: "Voided" } } } }""", 1)]
    [InlineData("""{ history: { all: { blockNumber: { gte: 10 } } } }""", 1)]
    [InlineData("""{ history: { any: false } }""", 0)]
    [InlineData("""{ arbiter: { eq: null } }""", 2)]
    [InlineData("""{ history: { some: { timestamp: { gt: "2025-01-01T01:03:30+01:00" } } } }""", 1)]
    public async Task Where_OnEscrows_FindsTheRows(string where, int expected)
    {
        var data = await api.QueryAsync($$"""{ escrows(where: {{where}}) { totalCount } }""");

        Assert.Equal(expected, data.GetProperty("escrows").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Where_AsVariable_IsCanonicalisedToo()
    {
        var data = await api.QueryAsync(
            "query W($where: BalanceFilterInput, $order: [BalanceSortInput!]) { balances(where: $where, order: $order, first: 1) { totalCount nodes { account } } }",
            new { where = new { account = new { @in = new[] { $"{Rows.Dev}:{Rows.Dave}", Rows.Carol } } }, order = new[] { new { amount = "DESC" } } });

        Assert.Equal($$$"""{"balances":{"totalCount":2,"nodes":[{"account":"{{{Rows.Carol}}}"}]}}""", data.GetRawText());
    }

    [Theory]
    [InlineData("""{ account: { eq: "nobody" } }""", "BAD_ADDRESS")]
    [InlineData("""{ account: { in: ["CAROL", "0x12"] } }""", "BAD_ADDRESS")]
    [InlineData("""{ amount: { eq: "-1" } }""", "BAD_UINT256")]
    [InlineData("""{ amount: { gt: "1.5" } }""", "BAD_UINT256")]
    [InlineData("""{ amount: { gt: "115792089237316195423570985008687907853269984665640564039457584007913129639936" } }""", "BAD_UINT256")]
    [InlineData("""{ account: { in: [null] } }""", "HC0026")]
    [InlineData("""{ amount: { eq: null } }""", "HC0026")]
    public async Task Where_BadValue_IsRefusedWithACode(string where, string code)
    {
        var error = await api.ErrorAsync($$"""{ balances(where: {{Named(where)}}) { totalCount } }""");

        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Where_ThousandsOfConditionsInAVariable_AreRefusedWithTheBound()
    {
        var conditions = Enumerable.Range(0, 900).Select(i => new { blockNumber = new { eq = i } });

        var error = await api.ErrorAsync(
            "query W($where: BalanceFilterInput) { balances(where: $where) { totalCount } }",
            new { where = new { or = conditions } });

        Assert.Equal("FILTER_TOO_LARGE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("at most 200 conditions", error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Where_BadAddressInAVariable_IsRefusedWithTheAcceptedForms()
    {
        var error = await api.ErrorAsync("query A($a: Address!) { account(address: $a) { address } }", new { a = "0x12" });

        Assert.Contains("`0x12` is refused; accepted is 0x and 40 hex digits", error.GetProperty("message").GetString());
    }

    private static string Named(string where) => where
        .Replace("CAROL", Rows.Carol, StringComparison.Ordinal)
        .Replace("DAVE", Rows.Dave, StringComparison.Ordinal)
        .Replace("OLGA", Rows.Olga, StringComparison.Ordinal);
}
