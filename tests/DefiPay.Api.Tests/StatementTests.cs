namespace DefiPay.Api.Tests;

/// <summary>Golden statements: one for each list field, with the selected columns and the order's keys and nothing else.</summary>
public sealed class StatementTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task List_SelectedColumnsOnly_InOneStatement()
    {
        var statements = await RecordAsync("{ balances(first: 2) { nodes { amount token { symbol } } } }");

        Assert.Equal(
            "SELECT b0.account, b0.amount, b0.chain_id, t.symbol, b0.token_id FROM ( SELECT b.chain_id, b.token_id, b.account, b.amount FROM balances AS b "
            + "ORDER BY b.chain_id, b.token_id, b.account LIMIT @p ) AS b0 INNER JOIN tokens AS t ON b0.chain_id = t.chain_id AND b0.token_id = t.token_id "
            + "ORDER BY b0.chain_id, b0.token_id, b0.account",
            Assert.Single(statements));
    }

    [Fact]
    public async Task List_NestedFilterAndOrder_JoinOnce()
    {
        var statements = await RecordAsync(
            """{ balances(where: { token: { symbol: { eq: "dUSD" } } }, order: [{ token: { symbol: ASC } }, { amount: DESC }]) { nodes { account } } }""");

        Assert.Equal(
            "SELECT b.account, b.amount, b.chain_id, t.symbol, b.token_id FROM balances AS b INNER JOIN tokens AS t ON b.chain_id = t.chain_id AND b.token_id = t.token_id "
            + "WHERE t.symbol = @Value ORDER BY t.symbol, b.amount DESC, b.chain_id, b.token_id, b.account LIMIT @p",
            Assert.Single(statements));
    }

    [Fact]
    public async Task List_PageBehindACursor_IsBoundedByTheFirstKey()
    {
        var first = await api.QueryAsync("{ transfers(first: 3) { pageInfo { endCursor } } }");
        var after = first.GetProperty("transfers").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var statements = await RecordAsync("query P($after: String) { transfers(first: 3, after: $after) { nodes { amount } } }", new { after });

        Assert.StartsWith("SELECT t.amount, t.block_number, t.chain_id, t.log_index FROM transfers AS t WHERE t.chain_id <= @Value AND (t.chain_id < @", Assert.Single(statements));
    }

    [Fact]
    public async Task List_TotalCount_ComesInTheSameStatement()
    {
        var statements = await RecordAsync("""{ transfers(first: 3, where: { from: { eq: "0x0000000000000000000000000000000000000001" } }) { totalCount nodes { amount } } }""");

        Assert.Contains("( SELECT count(*)::int FROM transfers AS t", Assert.Single(statements));
    }

    [Fact]
    public async Task List_History_TakesOneMoreStatementForAllRows()
    {
        var statements = await RecordAsync("{ escrows { nodes { state history { event } } } }");

        Assert.Equal(2, statements.Count);
        Assert.Equal(
            "SELECT e.event, e.escrow_id FROM escrow_steps AS e WHERE e.chain_id = @chainId AND e.escrow_id = ANY (@escrowIds) "
            + "ORDER BY e.escrow_id, e.block_number, e.log_index",
            statements[1]);
    }

    [Fact]
    public async Task List_AtAMoment_PutsTheMomentInFrontInOneRoundTrip()
    {
        var statements = await RecordAsync($$"""{ balances(at: { chainId: "{{Rows.Dev}}", block: 6 }) { nodes { amount } } }""");

        Assert.StartsWith("select set_config('defipay.at_chain'", Assert.Single(statements));
    }

    [Fact]
    public async Task Single_SelectedColumnsOnly()
    {
        var statements = await RecordAsync($$"""{ escrow(escrowId: "{{Rows.CapturedEscrow}}", chainId: "{{Rows.Dev}}") { state token { symbol } } }""");

        Assert.Equal(
            "SELECT e.state, t.symbol FROM escrows AS e INNER JOIN tokens AS t ON e.chain_id = t.chain_id AND e.token_id = t.token_id "
            + "WHERE e.chain_id = @chainId AND e.escrow_id = @escrowId LIMIT 2",
            Assert.Single(statements));
    }

    [Fact]
    public async Task Chains_SelectedColumnsOnly()
        => Assert.Equal("SELECT c.id FROM chains AS c ORDER BY c.id", Assert.Single(await RecordAsync("{ chains { id } }")));

    private async Task<IReadOnlyList<string>> RecordAsync(string query, object? variables = null)
    {
        using var recorder = new StatementRecorder(api.Database);
        await api.QueryAsync(query, variables);
        return recorder.Statements;
    }
}
