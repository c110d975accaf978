using System.Net;
using System.Numerics;
using System.Text.Json;
using DefiPay.Folders;

namespace DefiPay.EndToEnd.Tests;

public sealed class UpTests(UpFixture fixture) : IClassFixture<UpFixture>
{
    private const string Supply = """
        query ($at: BlockPointInput) {
          tokens(first: 10, where: { symbol: { eq: "dUSD" } }) { nodes { totalSupply } }
          balances(first: 50, at: $at, where: { token: { symbol: { eq: "dUSD" } } }) { nodes { amount token { totalSupply } } }
        }
        """;

    private UpProcess Up => fixture.Up;

    [Fact]
    public async Task Up_AcceptanceQuery_ShowsWhatTheDemoDid()
    {
        JsonElement data = await Up.QueryAsync(Scenario.AcceptanceQuery);
        JsonElement escrows = data.GetProperty("escrows");
        Assert.Equal(3, escrows.GetProperty("totalCount").GetInt32()); // The third is paid in what came over the bridge.
        JsonElement purchase = Assert.Single(Nodes(escrows), escrow => escrow.GetProperty("refunded").GetString() == "50000000");
        Assert.Equal("200000000", purchase.GetProperty("captured").GetString());
        Assert.Equal("250000000", purchase.GetProperty("authorized").GetString());
        Assert.Equal("dUSD", purchase.GetProperty("token").GetProperty("symbol").GetString());
        Assert.Single(Nodes(escrows), escrow => escrow.GetProperty("state").GetString() == "RECLAIMED");
        Assert.Equal(Scenario.FinalAmounts, Scenario.AmountsAboveZero(data));
        Assert.Equal(
            ["eip155:31337", "stratis:cirrus-dev"],
            data.GetProperty("chains").EnumerateArray().Select(chain => chain.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
        Assert.NotEmpty(Nodes(data.GetProperty("events")));
    }

    [Fact]
    public Task Up_BridgeQuery_ShowsTwoCompletedTransfersAndAHealthyReserve() => Scenario.AssertBridgeFinalAsync(Up);

    [Fact]
    public async Task Up_EveryBlockOfThePast_BalancesAddUpToTheSupply()
    {
        long head = (await Up.QueryAsync("{ indexStatus { chainId indexedBlock } }")).GetProperty("indexStatus").EnumerateArray()
            .Single(chain => chain.GetProperty("chainId").GetString() == "stratis:cirrus-dev").GetProperty("indexedBlock").GetInt64();
        var seen = new HashSet<BigInteger>();
        for (long block = 1; block <= head; block++)
        {
            JsonElement data = await Up.QueryAsync(Supply, new { at = new { chainId = "stratis:cirrus-dev", block } });
            JsonElement[] balances = [.. Nodes(data.GetProperty("balances"))];
            if (balances.Length > 0)
            {
                BigInteger sum = balances.Aggregate(BigInteger.Zero, (total, balance) => total + BigInteger.Parse(balance.GetProperty("amount").GetString()!));
                Assert.Equal(BigInteger.Parse(balances[0].GetProperty("token").GetProperty("totalSupply").GetString()!), sum);
                seen.Add(sum);
            }
        }

        Assert.Contains(new BigInteger(1_000_000_000), seen);
    }

    [Fact]
    public async Task Up_EscrowsOfThePast_ShowTheStateOfThatBlock()
    {
        JsonElement purchase = Assert.Single(
            Nodes((await Up.QueryAsync("{ escrows(first: 10) { nodes { refunded history { event blockNumber } } } }")).GetProperty("escrows")),
            escrow => escrow.GetProperty("refunded").GetString() == "50000000");
        long captured = purchase.GetProperty("history").EnumerateArray()
            .Single(step => step.GetProperty("event").GetString()!.Contains("aptur", StringComparison.Ordinal)).GetProperty("blockNumber").GetInt64();

        JsonElement before = await AtAsync(captured - 1);
        Assert.Equal("0", before.GetProperty("captured").GetString());
        JsonElement after = await AtAsync(captured);
        Assert.Equal("200000000", after.GetProperty("captured").GetString());
        Assert.Equal("0", after.GetProperty("refunded").GetString());

        async Task<JsonElement> AtAsync(long block) => Assert.Single(Nodes((await Up.QueryAsync(
            "query ($at: BlockPointInput) { escrows(first: 10, at: $at) { nodes { captured refunded } } }",
            new { at = new { chainId = "stratis:cirrus-dev", block } })).GetProperty("escrows")));
    }

    [Fact]
    public void Up_Screen_ShowsGasAccountsAndWhatToTry()
    {
        string output = Up.Output;
        Assert.Contains("Dave captures 200", output, StringComparison.Ordinal);
        Assert.Contains("gas ", output, StringComparison.Ordinal);
        Assert.Contains("known to everyone", output, StringComparison.Ordinal);
        Assert.Contains("PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB", output, StringComparison.Ordinal);
        Assert.Contains("contract call", output, StringComparison.Ordinal);
        Assert.Matches(@"carol.*\b850\b", output);
        Assert.DoesNotContain('\u001b', output);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/ready")]
    [InlineData("/")]
    [InlineData("/explorer")]
    public async Task Up_Page_AnswersWith200(string path)
    {
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(Up.Addresses.ApiUrl! + path))).StatusCode);
    }

    [Fact]
    public async Task Status_WhileUpRuns_SaysReadyAndExitsWithZero()
    {
        (int code, string output) = await VerbProcess.RunAsync("status", "--data", fixture.DataFolder);
        Assert.Contains("ready", output, StringComparison.Ordinal);
        Assert.Contains("stratis:cirrus-dev", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Up_SecondProgramOnTheFolder_IsRefusedWithTheHolder()
    {
        (int code, string output) = await VerbProcess.RunAsync("up", "--data", fixture.DataFolder, "--ports", "0");
        Assert.Contains($"process {Up.Addresses.ProcessId}", output, StringComparison.Ordinal);
        Assert.Equal(2, code);
    }

    [Fact]
    public async Task Up_TakenPort_IsNamedWithItsHolder()
    {
        using var folder = new TemporaryFolder();
        int taken = new Uri(Up.Addresses.StratisUrl).Port;
        (int code, string output) = await VerbProcess.RunAsync("up", "--data", folder.Data, "--ports", $"{taken}");
        Assert.Contains($"Port {taken}", output, StringComparison.Ordinal);
        Assert.Contains($"process {Up.Addresses.ProcessId}", output, StringComparison.Ordinal);
        Assert.Equal(2, code);
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement connection) => connection.GetProperty("nodes").EnumerateArray();
}
