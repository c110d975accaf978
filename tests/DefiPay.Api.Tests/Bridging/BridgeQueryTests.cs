using DefiPay.TestSupport.Bridging;

namespace DefiPay.Api.Tests.Bridging;

public sealed class BridgeQueryTests(BridgeApiFixture api) : IClassFixture<BridgeApiFixture>
{
    [Fact]
    public async Task Scenario_InOneQuery_HasTwoCompletedTransfersAndWholeReserves()
    {
        var data = await api.QueryAsync(
            """
            { chains { id kind headBlock finalBlock }
              bridgeTransfers(first: 10) { totalCount nodes { transferId status amount sender recipient attestations quorum waitingFor sourceTransaction
                destinationTransaction history { status blockNumber } } }
              escrows(first: 10) { nodes { state authorized captured refunded } }
              balances(first: 50) { nodes { account amount token { symbol chainId } } }
              reserves { locked minted inFlight difference healthy } }
            """);

        Assert.Equal(["EVM", "STRATIS"], data.GetProperty("chains").EnumerateArray().Select(chain => chain.GetProperty("kind").GetString()));
        var transfers = data.GetProperty("bridgeTransfers");
        Assert.Equal(2, transfers.GetProperty("totalCount").GetInt32());
        foreach (var (node, transfer) in transfers.GetProperty("nodes").EnumerateArray().Zip([api.Back, api.There]))
        {
            Assert.Equal(transfer.Id, node.GetProperty("transferId").GetString());
            Assert.Equal("COMPLETED", node.GetProperty("status").GetString());
            Assert.Equal((3, 3), (node.GetProperty("attestations").GetInt32(), node.GetProperty("quorum").GetInt32()));
            Assert.Equal(System.Text.Json.JsonValueKind.Null, node.GetProperty("waitingFor").ValueKind);
            Assert.Equal((transfer.Sender, transfer.Recipient, transfer.Amount, transfer.SourceTransaction), (
                node.GetProperty("sender").GetString(), node.GetProperty("recipient").GetString(), node.GetProperty("amount").GetString(),
                node.GetProperty("sourceTransaction").GetString()));
            Assert.Equal(
                ["DEPOSITED", "SOURCE_FINAL", "ATTESTING", "ATTESTING", "QUORUM", "RELEASED", "COMPLETED"],
                node.GetProperty("history").EnumerateArray().Select(step => step.GetProperty("status").GetString()));
        }

        Assert.Equal(
            """[{"state":"CAPTURED","authorized":"250000000","captured":"200000000","refunded":"0"}]""",
            data.GetProperty("escrows").GetProperty("nodes").GetRawText());
        Assert.Equal(
            """[{"locked":"800000000","minted":"800000000","inFlight":"0","difference":"0","healthy":true}]""",
            data.GetProperty("reserves").GetRawText());
        Assert.Equal(
            [$"{BridgeScript.Bob} 200000000 tUSD", $"{BridgeScript.Gateway} 800000000 tUSD", $"{BridgeScript.AliceOnStratis} 800000000 wUSD"],
            data.GetProperty("balances").GetProperty("nodes").EnumerateArray().Where(node => node.GetProperty("amount").GetString() != "0").Select(node =>
                $"{node.GetProperty("account").GetString()} {node.GetProperty("amount").GetString()} {node.GetProperty("token").GetProperty("symbol").GetString()}"));
    }

    [Fact]
    public async Task Transfer_ByItsIdInEitherSpelling_IsFoundWithItsTokens()
    {
        const string query =
            "query One($id: Hash!) { bridgeTransfer(transferId: $id) { transferId sourceChainId destinationChainId sourceToken { symbol } "
            + "destinationToken { symbol originChainId originAddress } history { status note } } }";
        foreach (var id in new[] { api.There.Id, api.There.Id[2..].ToUpperInvariant() })
        {
            var transfer = (await api.QueryAsync(query, new { id })).GetProperty("bridgeTransfer");

            Assert.Equal(api.There.Id, transfer.GetProperty("transferId").GetString());
            Assert.Equal("tUSD", transfer.GetProperty("sourceToken").GetProperty("symbol").GetString());
            Assert.Equal(
                $$"""{"symbol":"wUSD","originChainId":"eip155:31337","originAddress":"{{BridgeScript.TUsd}}"}""", transfer.GetProperty("destinationToken").GetRawText());
        }

        Assert.Equal("""{"bridgeTransfer":null}""", (await api.QueryAsync(query, new { id = new string('7', 64) })).GetRawText());
    }

    [Fact]
    public async Task Transfers_Filtered_TakeEitherSpellingOfAnId()
    {
        foreach (var filter in new[]
        {
            $$"""{ transferId: { eq: "{{api.Back.Id[2..]}}" } }""",
            $$"""{ transferId: { in: ["{{api.Back.Id[2..].ToUpperInvariant()}}", "{{new string('7', 64)}}"] } }""",
            $$"""{ transferId: { neq: "{{api.There.Id[2..]}}" } }""",
            $$"""{ sourceTransaction: { eq: "{{api.Back.SourceTransaction}}" } }""",
            $$"""{ status: { eq: COMPLETED }, sourceToken: { symbol: { eq: "wUSD" } } }""",
            """{ destinationChainId: { eq: "eip155:31337" } }""",
        })
        {
            var data = await api.QueryAsync($$"""{ bridgeTransfers(where: {{filter}}) { nodes { transferId } } }""");

            Assert.Equal($$"""{"bridgeTransfers":{"nodes":[{"transferId":"{{api.Back.Id}}"}] } }""".Replace(" ", "", StringComparison.Ordinal), data.GetRawText());
        }
    }

    [Fact]
    public async Task Transfers_FilteredByAVariable_TakeEitherSpellingOfAnId()
    {
        var data = await api.QueryAsync(
            "query Some($id: Hash!, $where: BridgeTransferFilterInput) { a: bridgeTransfers(where: { transferId: { eq: $id } }) { totalCount } b: bridgeTransfers(where: $where) { totalCount } }",
            new { id = api.Back.Id[2..], where = new { transferId = new { @in = new[] { api.Back.Id[2..], api.There.Id } } } });

        Assert.Equal("""{"a":{"totalCount":1},"b":{"totalCount":2}}""", data.GetRawText());
    }

    [Fact]
    public async Task Transfers_PageByPage_ComeOnceEachInAnyOrder()
    {
        foreach (var order in new[] { "", "order: [{ amount: ASC }],", "order: [{ status: DESC }, { destinationBlock: ASC }],", "order: [{ sourceToken: { symbol: ASC } }]," })
        {
            var first = (await api.QueryAsync($$"""{ bridgeTransfers({{order}} first: 1) { nodes { transferId } pageInfo { endCursor hasNextPage } } }""")).GetProperty("bridgeTransfers");
            var second = (await api.QueryAsync(
                $$"""query P($after: String) { bridgeTransfers({{order}} first: 1, after: $after) { nodes { transferId } pageInfo { hasNextPage } } }""",
                new { after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).GetProperty("bridgeTransfers");

            Assert.True(first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
            Assert.False(second.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
            Assert.Equal(
                new[] { api.There.Id, api.Back.Id }.Order(),
                new[] { first, second }.Select(page => page.GetProperty("nodes")[0].GetProperty("transferId").GetString()).Order());
        }
    }

    [Fact]
    public async Task Account_OnEitherChain_HasItsTransfers()
    {
        foreach (var (account, transfer) in new[]
        {
            (BridgeScript.Alice, api.There), (BridgeScript.AliceOnStratis, api.There), (BridgeScript.Bob, api.Back), (BridgeScript.BobOnStratis, api.Back),
        })
        {
            var data = await api.QueryAsync($$"""{ account(address: "{{account}}") { bridgeTransfers { nodes { transferId } } balances { totalCount } } }""");

            Assert.Equal(
                $$"""{"bridgeTransfers":{"nodes":[{"transferId":"{{transfer.Id}}"}]},"balances":{"totalCount":1} }""".Replace(" ", "", StringComparison.Ordinal), data.GetProperty("account").GetRawText());
        }
    }

    [Fact]
    public async Task Node_OfATransfer_IsThatTransfer()
    {
        var row = (await api.QueryAsync("{ bridgeTransfers(first: 1) { nodes { id transferId } } }")).GetProperty("bridgeTransfers").GetProperty("nodes")[0];

        var found = await api.QueryAsync(
            "query Node($id: ID!) { node(id: $id) { id ... on BridgeTransfer { transferId } } }", new { id = row.GetProperty("id").GetString() });

        Assert.Equal(row.GetRawText(), found.GetProperty("node").GetRawText());
    }

    [Fact]
    public async Task IndexStatus_OfTwoChains_HasBoth()
    {
        var data = await api.QueryAsync("{ indexStatus { chainId state lagBlocks lagSeconds } }");

        Assert.Equal(
            """[{"chainId":"eip155:31337","state":"LIVE","lagBlocks":0,"lagSeconds":0},{"chainId":"stratis:cirrus-dev","state":"LIVE","lagBlocks":0,"lagSeconds":0}]""",
            data.GetProperty("indexStatus").GetRawText());
    }

    [Fact]
    public async Task List_WithHistory_TakesTwoStatementsForAllRows()
    {
        var statements = await RecordAsync("{ bridgeTransfers { nodes { status history { status } } } }");

        Assert.Equal(2, statements.Count);
        Assert.EndsWith("FROM bridge_steps AS b WHERE b.transfer_id = ANY (@ids) ORDER BY b.transfer_id, b.status, b.position", statements[1]);
    }

    [Fact]
    public async Task List_SelectedColumnsOnly_InOneStatement()
        => Assert.Equal(
            "SELECT t.chain_id IS NULL OR t.token_id IS NULL, t.symbol, b0.source_block, b0.source_chain_id, b0.source_log_index, b0.source_timestamp, b0.waiting_for "
            + "FROM ( SELECT b.source_chain_id, b.destination_chain_id, b.destination_token_id, b.source_block, b.source_log_index, b.source_timestamp, b.waiting_for "
            + "FROM bridge_transfers AS b ORDER BY b.source_timestamp DESC, b.source_chain_id DESC, b.source_block DESC, b.source_log_index DESC LIMIT @p ) AS b0 "
            + "LEFT JOIN tokens AS t ON b0.destination_chain_id = t.chain_id AND b0.destination_token_id = t.token_id "
            + "ORDER BY b0.source_timestamp DESC, b0.source_chain_id DESC, b0.source_block DESC, b0.source_log_index DESC",
            Assert.Single(await RecordAsync("{ bridgeTransfers(first: 2) { nodes { waitingFor destinationToken { symbol } } } }")));

    [Fact]
    public async Task Reserves_SelectedColumnsOnly_InOneStatement()
        => Assert.Equal(
            "SELECT r.healthy, t.symbol FROM reserves AS r INNER JOIN tokens AS t ON r.wrapped_chain_id = t.chain_id AND r.wrapped_token_id = t.token_id "
            + "ORDER BY r.wrapped_chain_id, r.wrapped_contract, r.wrapped_token_id",
            Assert.Single(await RecordAsync("{ reserves { healthy wrapped { symbol } } }")));

    private async Task<IReadOnlyList<string>> RecordAsync(string query)
    {
        using var recorder = new StatementRecorder(api.Database);
        await api.QueryAsync(query);
        return recorder.Statements;
    }
}
