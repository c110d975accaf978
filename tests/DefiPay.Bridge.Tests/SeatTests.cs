using System.Net;
using System.Text.Json;
using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Tests.Simulation;

namespace DefiPay.Bridge.Tests;

/// <summary>A validator that no contract counts says so before anybody waits for it.</summary>
public sealed class SeatTests
{
    [Fact]
    public async Task Health_OfAValidatorOutsideTheSets_SaysSoWithNothingToSign()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(91);
        await using var server = await AttestationServer.StartAsync(
            new IPEndPoint(IPAddress.Loopback, 0), bridge.Validator(0).Attestations, bridge.Validator(0).ReadStatusAsync, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = server.Url };
        Assert.Contains("has just started", await HealthAsync(http, HttpStatusCode.ServiceUnavailable));
        await bridge.RunAsync(2);
        Assert.Null(await HealthAsync(http, HttpStatusCode.OK));

        bridge.Evm.Operate(state => state with { Epoch = 2, Signers = [.. state.Signers.Skip(1)] });
        bridge.Time.Advance(TimeSpan.FromSeconds(10));
        await bridge.RunAsync(2);
        Assert.Equal($"{bridge.Validator(0).Address} is no signer of the gateway in epoch 2.", await HealthAsync(http, HttpStatusCode.ServiceUnavailable));

        bridge.Stratis.Operate(state => state with { Validators = state.Validators.Remove(SimulatedBridge.Account(0).Address) });
        bridge.Time.Advance(TimeSpan.FromSeconds(10));
        await bridge.RunAsync(2);
        Assert.Equal(
            $"{bridge.Validator(0).Address} is no signer of the gateway in epoch 2. {bridge.Validator(0).StratisAddress} is no validator of the vault in epoch 1.",
            await HealthAsync(http, HttpStatusCode.ServiceUnavailable));
        Assert.Null((await bridge.Validator(1).ReadStatusAsync(CancellationToken.None)).Objection);
    }

    [Fact]
    public async Task Health_AfterAPayoutWithoutItsDeposit_ObjectsWithNothingToSign()
    {
        await using var bridge = await SimulatedBridge.CreateAsync(92);
        bridge.Evm.Lock(SimulatedBridge.EvmUser, bridge.StratisUser, 1_000);
        await bridge.RunAsync(1);
        Assert.True(await bridge.SettleAsync(15));
        var forged = bridge.Evm.State.Deposits.Values.Single() with { Number = 77, Amount = 5_000 };
        bridge.Asleep.UnionWith([0, 1, 2]);
        for (var i = 0; i < 3; i++)
            bridge.Vote(i, forged);
        bridge.Stratis.Mine(4);
        for (var i = 0; i < 60; i++)
            await bridge.RoundAsync();
        Assert.Contains("Paid out without a deposit", (await bridge.Validator(3).ReadStatusAsync(CancellationToken.None)).Objection);
    }

    private static async Task<string?> HealthAsync(HttpClient http, HttpStatusCode expected)
    {
        using var answer = await http.GetAsync("health");
        Assert.Equal(expected, answer.StatusCode);
        using var words = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return words.RootElement.TryGetProperty("reason", out var reason) ? reason.GetString() : null;
    }
}
