using System.Text;

namespace DefiPay.Api.Tests;

public sealed class AccountAndNodeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Account_Carol_HasHerLists()
    {
        var data = await api.QueryAsync(
            $$"""
            { account(address: "{{Rows.Dev}}:{{Rows.Carol}}") { address
                balances { nodes { amount token { symbol } } }
                transfers { totalCount nodes { from to amount } }
                escrows(where: { state: { eq: RECLAIMED } }) { nodes { escrowId } } } }
            """);

        var account = data.GetProperty("account");
        Assert.Equal(Rows.Carol, account.GetProperty("address").GetString());
        Assert.Equal("""{"nodes":[{"amount":"850000000","token":{"symbol":"dUSD"}}]}""", account.GetProperty("balances").GetRawText());
        Assert.Equal(2, account.GetProperty("transfers").GetProperty("totalCount").GetInt32());
        Assert.Equal($$"""{"nodes":[{"escrowId":"{{Rows.ReclaimedEscrow}}"}]}""", account.GetProperty("escrows").GetRawText());
    }

    [Fact]
    public async Task Account_AtABlock_HasItsBalanceThen()
    {
        var data = await api.QueryAsync(
            $$"""{ account(address: "{{Rows.Carol}}") { balances(at: { chainId: "{{Rows.Dev}}", block: 5 }) { nodes { amount } } } }""");

        Assert.Equal("""{"balances":{"nodes":[{"amount":"750000000"}]}}""", data.GetProperty("account").GetRawText());
    }

    [Fact]
    public async Task Escrow_ByItsKey_IsFoundInAnySpelling()
    {
        var data = await api.QueryAsync(
            """
            query One($id: Hash!, $chain: String!) { escrow(escrowId: $id, chainId: $chain) { number state history { event transactionHash timestamp } } }
            """,
            new { id = Rows.CapturedEscrow.ToUpperInvariant(), chain = Rows.Dev });

        Assert.Equal("CAPTURED", data.GetProperty("escrow").GetProperty("state").GetString());
        Assert.Equal("2025-01-01T00:01:20.000Z", data.GetProperty("escrow").GetProperty("history")[0].GetProperty("timestamp").GetString());
    }

    [Fact]
    public async Task Escrow_Unknown_IsNull()
    {
        var data = await api.QueryAsync($$"""{ escrow(escrowId: "{{Rows.Hash(99)}}", chainId: "{{Rows.Dev}}") { state } }""");

        Assert.Equal("""{"escrow":null}""", data.GetRawText());
    }

    [Theory]
    [InlineData("escrows", "Escrow", "{ escrowId }")]
    [InlineData("tokens", "Token", "{ symbol }")]
    [InlineData("contracts", "DeployedContract", "{ name }")]
    [InlineData("events", "ContractEvent", "{ name }")]
    [InlineData("transfers", "Transfer", "{ blockNumber logIndex }")]
    public async Task Node_OfAListedRow_IsThatRow(string list, string type, string fields)
    {
        var rows = await api.QueryAsync($$"""{ {{list}}(first: 3) { nodes { id row: __typename {{fields[1..^1]}} } } }""");
        foreach (var row in rows.GetProperty(list).GetProperty("nodes").EnumerateArray())
        {
            var found = await api.QueryAsync(
                $$"""query Node($id: ID!) { node(id: $id) { id row: __typename ... on {{type}} {{fields}} } }""",
                new { id = row.GetProperty("id").GetString() });

            Assert.Equal(row.GetRawText(), found.GetProperty("node").GetRawText());
        }
    }

    [Fact]
    public async Task Node_Id_NamesTypeAndKey()
    {
        var rows = await api.QueryAsync("{ escrows(first: 1) { nodes { id } } }");

        var id = rows.GetProperty("escrows").GetProperty("nodes")[0].GetProperty("id").GetString()!;

        Assert.Equal($@"Escrow:stratis\:cirrus-dev:{Rows.CapturedEscrow}", Encoding.UTF8.GetString(Convert.FromBase64String(id)));
    }

    [Theory]
    [InlineData("Escrow:5")]
    [InlineData("Escrow:stratis\\:cirrus-dev:nothex")]
    [InlineData("Transfer:stratis\\:cirrus-dev:five:1")]
    [InlineData("Foo:1")]
    public async Task Node_BadId_IsAnErrorAndNoRow(string id)
    {
        var error = await api.ErrorAsync(
            "query Node($id: ID!) { node(id: $id) { id } }",
            new { id = Convert.ToBase64String(Encoding.UTF8.GetBytes(id)) });

        Assert.DoesNotContain("Unexpected", error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Node_UnknownKey_IsNull()
    {
        var data = await api.QueryAsync(
            "query Node($id: ID!) { node(id: $id) { id } }",
            new { id = Convert.ToBase64String(Encoding.UTF8.GetBytes($@"Escrow:stratis\:cirrus-dev:{Rows.Hash(99)}")) });

        Assert.Equal("""{"node":null}""", data.GetRawText());
    }
}
