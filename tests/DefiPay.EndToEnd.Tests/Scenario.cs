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

    private const string BalancesQuery = """{ balances(first: 50, where: { token: { symbol: { eq: "dUSD" } } }, order: { amount: DESC }) { nodes { account amount } } }""";

    /// <summary>Carol 850, Dave 148, Olga 2; in the smallest unit, largest first.</summary>
    public static readonly string[] FinalAmounts = ["850000000", "148000000", "2000000"];

    public static async Task AssertFinalAsync(UpProcess up)
    {
        JsonElement data = await up.QueryAsync(BalancesQuery);
        Assert.Equal(FinalAmounts, AmountsAboveZero(data));
    }

    /// <summary>Amounts of `balances`, those of emptied accounts left out.</summary>
    public static string[] AmountsAboveZero(JsonElement data) =>
        [.. data.GetProperty("balances").GetProperty("nodes").EnumerateArray().Select(balance => balance.GetProperty("amount").GetString()!).Where(amount => amount != "0")];
}
