using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Submitting;
using DefiPay.Wallets.Evm;
using DefiPay.Wallets.Stratis;
using Microsoft.Extensions.Logging.Abstractions;

namespace DefiPay.Bridge.Tests.Devnet;

/// <summary>The same bridge over Hardhat and the Stratis devnet, with the contracts as they are deployed.</summary>
public sealed class RealChainsTests
{
    [Fact]
    public async Task Bridge_ThereAndBackWithPartiesEndedOnTheWay_ArrivesOnce()
    {
        await using var chains = await RealChains.StartAsync();
        await using var parties = await RealParties.StartAsync(chains);

        await chains.LockAsync(1_000_000, "alice");
        await parties.StopAsync(1);
        await Eventually.HoldsAsync(async () => await chains.WrappedBalanceAsync("alice") == 1_000_000);
        Assert.Equal(999_000_000, await chains.BalanceAsync("alice"));

        await parties.StopAsync(RealParties.Relayer);
        await chains.BurnAsync("alice", 200_000, "bob");
        await parties.StartAsync(1);
        await parties.StartAsync(RealParties.Relayer);
        await Eventually.HoldsAsync(async () => await chains.BalanceAsync("bob") == 200_000);
        Assert.Equal(800_000, await chains.BalanceOfAsync(chains.Gateway));
        Assert.Equal(800_000, await chains.WrappedBalanceAsync("alice"));

        // A second round with everything awake: nothing of the first is done again.
        await chains.BurnAsync("alice", 300_000, "bob");
        await Eventually.HoldsAsync(async () => await chains.BalanceAsync("bob") == 500_000);
    }

    [Fact]
    public async Task Claim_WithoutARelayer_ReleasesEveryBurnOfATransaction()
    {
        await using var chains = await RealChains.StartAsync();
        await using var parties = await RealParties.StartAsync(chains, withRelayer: false);
        await chains.LockAsync(1_000_000, "alice");
        await Eventually.HoldsAsync(async () => await chains.WrappedBalanceAsync("alice") == 1_000_000);
        var burn = await chains.BurnAsync("alice", 250_000, "bob");

        var options = chains.OptionsFor(parties.Database.ConnectionString);
        using var nodes = new BridgeNodes(options, TimeProvider.System);
        var sources = parties.Urls.Select(url => new HttpAttestationSource(url, options.Timeout)).ToList();
        using var runner = new ClaimRunner(
            options, nodes.Connections, sources, new EvmReleaseAccount(EvmWallet.FindKnown("bob")!, options), StratisWallet.FindKnown("bob"),
            TimeProvider.System, NullLogger.Instance);
        ClaimResult? result = null;
        await Eventually.HoldsAsync(async () =>
        {
            result = Assert.Single(await runner.RunAsync(burn.TransactionHash, TimeSpan.FromSeconds(20), default));
            return result.Outcome != ClaimOutcome.Waiting;
        });
        Assert.Equal(ClaimOutcome.Done, result!.Outcome);
        Assert.Equal(250_000, await chains.BalanceAsync("bob"));
        Assert.Equal(ClaimOutcome.AlreadyDone, Assert.Single(await runner.RunAsync(burn.TransactionHash, TimeSpan.Zero, default)).Outcome);
        sources.ForEach(source => source.Dispose());
    }
}
