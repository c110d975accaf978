using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Watching;
using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Tests.Devnet;

/// <summary>
/// Forks of depth one on Hardhat and on the Stratis devnet, of deposits that are not final and of payouts that are not. Blocks come with
/// transactions alone, so that the test says what becomes final.
/// </summary>
public sealed class ReorgTests
{
    private const int FinalDepth = 2;

    [Fact]
    public async Task Lock_VanishesBeforeItIsFinal_NothingIsMintedForItAndOthersArriveOnce()
    {
        await using var chains = await RealChains.StartAsync(confirmingBlocks: 0);
        await using var parties = await RealParties.StartAsync(chains);

        var vanished = await chains.IdOfDepositAsync(await chains.LockAsync(1_000_000, "alice"));
        await SeenAsync(parties, vanished);
        await chains.EvmDevnet.ReorgAsync(1, keepTransactions: false);
        await chains.EvmDevnet.MineAsync(FinalDepth + 1);
        await CaughtUpAsync(parties, validator => validator.Evm, await HeadOfEvmAsync(chains));
        await AssertUnknownAsync(parties, vanished);
        Assert.Equal(0u, await chains.VaultContract.VotesOfAsync(vanished, default));
        Assert.Equal((0, 1_000_000_000), (await chains.WrappedBalanceAsync("alice"), await chains.BalanceAsync("alice")));

        // Its number comes again with another amount: that one arrives, also over a fork that only moves it.
        var moved = await chains.IdOfDepositAsync(await chains.LockAsync(400_000, "alice"));
        Assert.NotEqual(vanished, moved);
        await chains.EvmDevnet.ReorgAsync(1, keepTransactions: true);
        await Eventually.HoldsAsync(async () => await chains.BalanceOfAsync(chains.Gateway) == 400_000);
        await parties.StopAsync(3); // a fourth vote would come after the mint, and take its place at the head
        await chains.EvmDevnet.MineAsync(FinalDepth);
        await Eventually.HoldsAsync(async () => await chains.WrappedBalanceAsync("alice") == 400_000);

        // The mint itself is undone once: the same votes come again, and mint once.
        for (var i = 0; i < RealParties.Relayer; i++)
            await parties.StopAsync(i);
        await chains.Stratis.ReorgAsync(1, keepTransactions: false, default);
        Assert.Equal(0, await chains.WrappedBalanceAsync("alice"));
        for (var i = 0; i < RealParties.Relayer; i++)
            await parties.StartAsync(i);
        await Eventually.HoldsAsync(async () => await chains.WrappedBalanceAsync("alice") == 400_000);
        await chains.Stratis.MineAsync(FinalDepth + 1, default);
        await CaughtUpAsync(parties, validator => validator.Stratis, chains.Stratis.Tip.Height);
        Assert.Equal(400_000, await chains.WrappedBalanceAsync("alice"));
        Assert.False(await chains.VaultContract.IsMintedAsync(vanished, default));
        await AssertUnknownAsync(parties, vanished);
        await AssertNoObjectionAsync(parties);
    }

    [Fact]
    public async Task Burn_VanishesBeforeItIsFinal_NothingIsReleasedForItAndOthersArriveOnce()
    {
        await using var chains = await RealChains.StartAsync(confirmingBlocks: 0);
        await using var parties = await RealParties.StartAsync(chains);
        await parties.StopAsync(3); // its vote would come after the mint, at any moment, and take the burn's place at the head
        await chains.LockAsync(1_000_000, "alice");
        await chains.EvmDevnet.MineAsync(FinalDepth);
        await Eventually.HoldsAsync(async () => await chains.WrappedBalanceAsync("alice") == 1_000_000);
        await parties.StartAsync(3);
        await chains.Stratis.MineAsync(FinalDepth, default);

        var vanished = await chains.IdOfDepositAsync(await chains.BurnAsync("alice", 300_000, "bob"));
        await SeenAsync(parties, vanished);
        await chains.Stratis.ReorgAsync(1, keepTransactions: false, default);
        await chains.Stratis.MineAsync(FinalDepth + 1, default);
        await CaughtUpAsync(parties, validator => validator.Stratis, chains.Stratis.Tip.Height);
        await AssertUnknownAsync(parties, vanished);
        Assert.Equal((0, 1_000_000), (await chains.BalanceAsync("bob"), await chains.WrappedBalanceAsync("alice")));

        var moved = await chains.IdOfDepositAsync(await chains.BurnAsync("alice", 200_000, "bob", isApproved: true));
        Assert.NotEqual(vanished, moved);
        await chains.Stratis.ReorgAsync(1, keepTransactions: true, default);
        await Eventually.HoldsAsync(async () => await chains.WrappedBalanceAsync("alice") == 800_000);
        await chains.Stratis.MineAsync(FinalDepth, default);
        await Eventually.HoldsAsync(async () => await chains.BalanceAsync("bob") == 200_000);

        // The release itself is undone once: the relayer sends the same transaction again.
        await parties.StopAsync(RealParties.Relayer);
        await chains.EvmDevnet.ReorgAsync(1, keepTransactions: false);
        Assert.Equal(0, await chains.BalanceAsync("bob"));
        await parties.StartAsync(RealParties.Relayer);
        await Eventually.HoldsAsync(async () => await chains.BalanceAsync("bob") == 200_000);
        await chains.EvmDevnet.MineAsync(FinalDepth + 1);
        await CaughtUpAsync(parties, validator => validator.Evm, await HeadOfEvmAsync(chains));
        Assert.Equal((200_000, 800_000), (await chains.BalanceAsync("bob"), await chains.BalanceOfAsync(chains.Gateway)));
        Assert.False(await chains.GatewayContract.IsReleasedAsync(vanished.ToBytes(), default));
        await AssertUnknownAsync(parties, vanished);
        await AssertNoObjectionAsync(parties);
    }

    // Every validator has looked at the deposit, so that what follows is no accident of timing.
    private static Task SeenAsync(RealParties parties, TransferId id) => Eventually.HoldsAsync(
        async () =>
        {
            if (!parties.Validators.All(validator => validator.Evm.HasLooked && validator.Stratis.HasLooked))
                return false; // its schema may not be made yet
            var answers = await Task.WhenAll(parties.Validators.Select(validator => validator.Attestations.FindAsync(id, default)));
            return answers.All(answer => answer.Status == AttestationStatus.NotFinal);
        },
        "Not every validator saw the deposit.");

    private static Task CaughtUpAsync(RealParties parties, Func<BridgeValidator, ChainFollower> chain, ulong head) => Eventually.HoldsAsync(
        () => Task.FromResult(parties.Validators.All(validator => chain(validator).Position is { } position && position.Handled.Number >= head - FinalDepth)),
        "Not every validator came to the head.");

    private static async Task AssertUnknownAsync(RealParties parties, TransferId id)
    {
        foreach (var validator in parties.Validators)
            Assert.Equal(AttestationStatus.Unknown, (await validator.Attestations.FindAsync(id, default)).Status);
    }

    private static async Task AssertNoObjectionAsync(RealParties parties)
    {
        foreach (var validator in parties.Validators)
            Assert.Null(await validator.Guard.FindObjectionAsync(default));
    }

    private static async Task<ulong> HeadOfEvmAsync(RealChains chains) => (await chains.EvmNode.GetHeadAsync(default)).Number;
}
