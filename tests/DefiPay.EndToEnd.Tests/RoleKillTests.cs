using System.Numerics;
using System.Text.Json;
using DefiPay.TestSupport;

namespace DefiPay.EndToEnd.Tests;

/// <summary>Each role is a process of its own; what is killed comes back while the rest goes on.</summary>
public sealed class RoleKillTests
{
    private const int BridgeSteps = 11;

    public static IEnumerable<object[]> Seeds => RestartTests.Seeds;

    /// <summary>
    /// One run for each seed: a validator, the relayer, the Hardhat node and all connections to the database go, each at a step of the
    /// demo over the bridge and some milliseconds after it, and come back after a while; all drawn from the seed.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Roles_KilledAnywhere_CarryEachTransferOnce(int seed)
    {
        await using RoleProcesses roles = await RoleProcesses.StartAsync();
        var random = new Random(seed);
        RoleProcess validator = roles.Validators[random.Next(roles.Validators.Length)];
        var kills = new SeededKills(random, BridgeSteps,
        [
            pause => KillAsync(validator, pause),
            pause => KillAsync(roles.Relayer, pause),
            _ =>
            {
                roles.KillHardhat();
                return Task.CompletedTask;
            },
            _ => roles.CutConnectionsAsync(),
        ]);

        await roles.DeployAsync(Path.Combine(Repository.Root, "deploy-scripts", "local", "demo-bridge.json"), kills.Line);
        await kills.AllAsync();
        await WaitUntilHealthyAsync(roles);
        await Scenario.AssertBridgeFinalAsync(roles);
        await AssertFoldedAsync(roles);
    }

    private static async Task KillAsync(RoleProcess role, TimeSpan pause)
    {
        await role.KillAsync();
        await Task.Delay(pause);
        await role.StartAsync();
    }

    private static Task WaitUntilHealthyAsync(RoleProcesses roles) => Eventually.HoldsAsync(async () =>
        await roles.TryQueryAsync("{ bridgeTransfers(first: 10) { nodes { status } } reserves { healthy } }") is { } data
        && data.GetProperty("reserves").EnumerateArray().All(reserve => reserve.GetProperty("healthy").ValueKind == JsonValueKind.True)
        && data.GetProperty("bridgeTransfers").GetProperty("nodes").EnumerateArray().All(transfer => transfer.GetProperty("status").GetString() == "COMPLETED"));

    /// <summary>Final events by transfer id: every arrival has its departure of the same amount, none comes twice, and locked = minted.</summary>
    private static async Task AssertFoldedAsync(RoleProcesses roles)
    {
        JsonElement[] events = [.. (await roles.QueryAsync("{ events(first: 200) { nodes { name arguments finality } } }"))
            .GetProperty("events").GetProperty("nodes").EnumerateArray().Where(entry => entry.GetProperty("finality").GetString() == "FINAL")];
        Dictionary<string, BigInteger> locked = Amounts("Locked"), minted = Amounts("MintedLog"), burned = Amounts("BurnedLog"), released = Amounts("Released");
        Assert.Equal(locked, minted);
        Assert.Equal(burned, released);
        Assert.Equal(Sum(locked) - Sum(released), Sum(minted) - Sum(burned));
        Assert.Equal(new BigInteger(800_000_000), Sum(minted) - Sum(burned));

        // ToDictionary refuses an id that comes twice.
        Dictionary<string, BigInteger> Amounts(string name) => events.Where(entry => entry.GetProperty("name").GetString() == name)
            .Select(entry => entry.GetProperty("arguments"))
            .ToDictionary(
                arguments => arguments.GetProperty("transferId").GetString()!.Replace("0x", "", StringComparison.Ordinal),
                arguments => BigInteger.Parse(arguments.GetProperty("amount").GetString()!));

        static BigInteger Sum(Dictionary<string, BigInteger> amounts) => amounts.Values.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount);
    }
}
