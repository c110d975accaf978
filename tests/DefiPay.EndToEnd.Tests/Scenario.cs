using System.Text.Json;

namespace DefiPay.EndToEnd.Tests;

/// <summary>What the demo ends with, as anybody can ask for it.</summary>
internal static class Scenario
{
    public const string AcceptanceQuery = """
        { chains { id headBlock finalBlock } indexStatus { chainId indexedBlock state }
          escrows(first: 10) { totalCount nodes { escrowId state authorized captured refunded payer payee token { symbol decimals } history { event amount blockNumber } } }
          balances(first: 50, where: { token: { symbol: { eq: "dUSD" } } }, order: { amount: DESC }) { nodes { account amount token { symbol } } }
          events(first: 5, order: { blockNumber: DESC }) { nodes { name arguments finality } } }
        """;

    public const string BridgeQuery = """
        { chains { id kind headBlock finalBlock }
          bridgeTransfers(first: 10) { totalCount nodes { transferId status amount sender recipient attestations quorum waitingFor sourceTransaction destinationTransaction history { status blockNumber } } }
          escrows(first: 10) { nodes { state authorized captured refunded } }
          balances(first: 50) { nodes { account amount token { symbol chainId } } }
          reserves { locked minted inFlight difference healthy } }
        """;

    private const string BalancesQuery = """{ balances(first: 50, where: { token: { symbol: { eq: "dUSD" } } }, order: { amount: DESC }) { nodes { account amount } } }""";

    /// <summary>Carol 850, Dave 148, Olga 2; in the smallest unit, largest first.</summary>
    public static readonly string[] FinalAmounts = ["850000000", "148000000", "2000000"];

    public static async Task AssertFinalAsync(IGraphQL up)
    {
        JsonElement data = await up.QueryAsync(BalancesQuery);
        Assert.Equal(FinalAmounts, AmountsAboveZero(data));
    }

    /// <summary>Alice 800 wUSD and Bob 200 tUSD; 800 locked and as much minted; two transfers, both completed.</summary>
    public static async Task AssertBridgeFinalAsync(IGraphQL up)
    {
        JsonElement data = await up.QueryAsync(BridgeQuery);
        JsonElement transfers = data.GetProperty("bridgeTransfers");
        Assert.Equal(2, transfers.GetProperty("totalCount").GetInt32());
        Assert.All(transfers.GetProperty("nodes").EnumerateArray(), transfer =>
        {
            Assert.Equal("COMPLETED", transfer.GetProperty("status").GetString());
            Assert.Equal(JsonValueKind.Null, transfer.GetProperty("waitingFor").ValueKind);
            Assert.Equal(3, transfer.GetProperty("quorum").GetInt32());
            Assert.InRange(transfer.GetProperty("attestations").GetInt32(), 3, 4);
        });
        Assert.Equal(
            ["1000000000", "200000000"],
            transfers.GetProperty("nodes").EnumerateArray().Select(transfer => transfer.GetProperty("amount").GetString()!).OrderByDescending(amount => amount.Length));

        JsonElement reserve = Assert.Single(data.GetProperty("reserves").EnumerateArray());
        Assert.Equal(("800000000", "800000000", "0", "0"), (Text(reserve, "locked"), Text(reserve, "minted"), Text(reserve, "inFlight"), Text(reserve, "difference")));
        Assert.True(reserve.GetProperty("healthy").GetBoolean());
        Assert.Single(data.GetProperty("escrows").GetProperty("nodes").EnumerateArray(), escrow => Text(escrow, "captured") == "200000000" && Text(escrow, "refunded") == "0");
        Assert.Equal(["800000000"], AmountsOf(data, "wUSD"));
        Assert.Equal(["200000000", "800000000"], AmountsOf(data, "tUSD").Order(StringComparer.Ordinal)); // Bob, and what the gateway keeps.

        static string? Text(JsonElement value, string name) => value.GetProperty(name).GetString();
    }

    /// <summary>What must happen exactly once, or as often as the plans say, whatever was killed on the way.</summary>
    public static async Task AssertEachDeedOnceAsync(IGraphQL up)
    {
        string[] deeds = [.. (await up.QueryAsync("{ events(first: 200) { nodes { name } } }"))
            .GetProperty("events").GetProperty("nodes").EnumerateArray().Select(entry => entry.GetProperty("name").GetString()!)];
        Assert.Equal(3, deeds.Count(name => name == "EscrowAuthorizedLog")); // Two in dUSD, and one in what came over the bridge.
        Assert.Equal(2, deeds.Count(name => name == "EscrowCapturedLog"));
        Assert.Single(deeds, "EscrowRefundedLog");
        Assert.Single(deeds, "EscrowReclaimedLog");
        Assert.All(["Locked", "MintedLog", "BurnedLog", "Released"], name => Assert.Single(deeds, name));
    }

    /// <summary>The entry of the Stratis chain in `indexStatus`.</summary>
    public static JsonElement StratisIndexOf(JsonElement data) =>
        data.GetProperty("indexStatus").EnumerateArray().Single(chain => chain.GetProperty("chainId").GetString() == "stratis:cirrus-dev");

    private static string[] AmountsOf(JsonElement data, string symbol) =>
        [.. data.GetProperty("balances").GetProperty("nodes").EnumerateArray()
            .Where(balance => balance.GetProperty("token").GetProperty("symbol").GetString() == symbol)
            .Select(balance => balance.GetProperty("amount").GetString()!).Where(amount => amount != "0")];

    /// <summary>Amounts of `balances`, those of emptied accounts left out.</summary>
    public static string[] AmountsAboveZero(JsonElement data) =>
        [.. data.GetProperty("balances").GetProperty("nodes").EnumerateArray().Select(balance => balance.GetProperty("amount").GetString()!).Where(amount => amount != "0")];
}
