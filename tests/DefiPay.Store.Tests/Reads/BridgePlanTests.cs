namespace DefiPay.Store.Tests.Reads;

/// <summary>The bridge's views over many transfers: which indexes Postgres uses, and what it leaves out.</summary>
public sealed class BridgePlanTests(ManyTransfersFixture fixture) : IClassFixture<ManyTransfersFixture>
{
    private const string Newest = "order by source_timestamp desc, source_chain_id desc, source_block desc, source_log_index desc limit 50";

    [Theory]
    [InlineData($"select * from now.bridge_transfers {Newest}", "bridge_deposit_newest")]
    [InlineData("select * from now.bridge_transfers where transfer_id = 'id77'", "bridge_deposit_transfer_id")]
    [InlineData("select * from now.bridge_transfers where source_transaction = 'tx5'", "bridge_deposit_transaction")]
    [InlineData($"select * from now.bridge_transfers where sender = 'account7' or recipient = 'account7' {Newest}", "bridge_deposit_recipient")]
    [InlineData("select * from now.bridge_steps where transfer_id = any (array['id4', 'id5', 'id99999'])", "bridge_vote_transfer")]
    public async Task Read_OfAPageOrAFew_ReadsNoTableWhole(string sql, string index)
    {
        var plan = await PlanAsync(sql);

        Assert.Contains(index, plan);
        foreach (var table in (string[])["bridge_deposit", "bridge_release", "bridge_vote", "bridge_queue", "attestation"])
            Assert.DoesNotContain($"Seq Scan on {table} ", plan);
    }

    [Fact]
    public async Task Count_OfAllTransfers_LooksAtDepositsAlone()
    {
        var plan = await PlanAsync("select count(*) from now.bridge_transfers");

        Assert.DoesNotContain("Join", plan);
        Assert.DoesNotContain("SubPlan", plan);
    }

    private async Task<string> PlanAsync(string sql)
    {
        await using var command = fixture.Source.CreateCommand($"explain (costs off) {sql}");
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add($"{reader.GetString(0)} ");
        return string.Join('\n', lines);
    }
}
