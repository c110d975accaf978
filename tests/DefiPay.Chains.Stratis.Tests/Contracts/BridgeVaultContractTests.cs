using System.Numerics;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Stratis.Contracts;
using DefiPay.Stratis;
using static DefiPay.Chains.Stratis.Tests.Contracts.VaultDevnet;

namespace DefiPay.Chains.Stratis.Tests.Contracts;

/// <summary>Against a real devnet over HTTP. The tests share it and use deposits of numbers that no other uses.</summary>
public sealed class BridgeVaultContractTests(VaultDevnet devnet) : IClassFixture<VaultDevnet>
{
    private readonly BridgeVaultContract _vault = devnet.Vault;

    [Fact]
    public async Task Reads_AfterTheSetup_AreWhatTheOperatorChose()
    {
        Assert.Equal(1ul, await _vault.GetEpochAsync(default));
        Assert.Equal(3u, await _vault.GetQuorumAsync(default));
        Assert.Equal(Enumerable.Range(1, 4).Select(index => AddressOf($"validator{index}")), await _vault.GetValidatorsAsync(default));
        Assert.True(await _vault.IsValidatorAsync(AddressOf("validator4"), default));
        Assert.False(await _vault.IsValidatorAsync(AddressOf("operator"), default));
        Assert.Equal(ChainId.Parse("stratis:cirrus-dev"), await _vault.GetChainAsync(default));
        Assert.Equal(ChainId.Parse(RemoteChain), await _vault.GetRemoteChainAsync(default));
        Assert.Equal(Gateway, await _vault.FindGatewayAsync(default));
        Assert.Equal(devnet.Token, await _vault.FindTokenAsync(TestDollar, default));
        Assert.Null(await _vault.FindTokenAsync(Gateway, default));
        Assert.Equal(TestDollar, await _vault.FindRemoteTokenAsync(devnet.Token, default));
        Assert.Null(await _vault.FindRemoteTokenAsync(_vault.Address, default));
        Assert.Equal(AddressOf("operator"), await _vault.GetOwnerAsync(default));
        Assert.Equal(AddressOf("guardian"), await _vault.FindGuardianAsync(default));
        Assert.Equal(0, await _vault.GetAvailableAsync(_vault.Address, BridgeDirection.In, default));
    }

    [Fact]
    public async Task Transfer_VotedThroughQueuedMintedAndBurned_IsReadAtEveryStep()
    {
        var small = devnet.Deposit(600, 1);
        var large = devnet.Deposit(900, ulong.MaxValue);
        var id = TransferId.Of(small);
        await VoteAsync("validator1", small);
        Assert.Equal((1u, true, false), (await _vault.VotesOfAsync(id, default), await HasVotedAsync(id, 1), await HasVotedAsync(id, 2)));
        await VoteAsync("validator2", small);
        await VoteAsync("validator3", small);
        Assert.Equal((3u, true, false), (await _vault.VotesOfAsync(id, default), await _vault.IsMintedAsync(id, default), await _vault.IsQueuedAsync(id, default)));

        foreach (var validator in new[] { "validator2", "validator3", "validator4" })
            await VoteAsync(validator, large);
        Assert.Equal((false, true), (await _vault.IsMintedAsync(TransferId.Of(large), default), await _vault.IsQueuedAsync(TransferId.Of(large), default)));
        Assert.False((await devnet.SendAsync("relayer", _vault.Scripts.MintQueued(TransferId.Of(large)))).Success);
        await devnet.CallAsync("operator", Spell(_vault.Address), "SetLimit", Spell(devnet.Token), "1", "5000", "5000");
        await SendAsync("relayer", _vault.Scripts.MintQueued(TransferId.Of(large)));
        Assert.Equal((true, false), (await _vault.IsMintedAsync(TransferId.Of(large), default), await _vault.IsQueuedAsync(TransferId.Of(large), default)));

        await devnet.CallAsync("bob", Spell(devnet.Token), "Approve", Spell(_vault.Address), "0", "250");
        var recipient = Enumerable.Repeat((byte)0xdd, 20).ToArray();
        var burned = await SendAsync("bob", _vault.Scripts.Burn(devnet.Token, 250, ChainId.Parse(RemoteChain), recipient));

        var fields = new TransferFields(
            devnet.Node.ChainId, ChainId.Parse(RemoteChain), _vault.Address.ToBytes(), Gateway, devnet.Token.ToBytes(), 250, AddressOf("bob").ToBytes(), recipient, 1);
        Assert.Equal(
            ("BurnedLog", $$"""{"transferId":"{{TransferId.Of(fields).ToString()[2..]}}","token":"{{Spell(devnet.Token)}}","sender":"{{Spell(AddressOf("bob"))}}","recipient":"{{Convert.ToHexStringLower(recipient)}}","amount":"250","number":"1","destinationChain":"{{Convert.ToHexStringLower(BridgeChainKey.Of(ChainId.Parse(RemoteChain)))}}","destinationContract":"{{Convert.ToHexStringLower(Gateway)}}"}"""),
            await FirstEventAsync(burned));
        Assert.Equal(1ul, await _vault.GetBurnCountAsync(default));
        Assert.Equal(new BridgeLimit(1_000, 10, 750), await _vault.GetLimitAsync(devnet.Token, BridgeDirection.Out, default));
        Assert.Equal((5_000, 5_000), await InLimitAsync());
    }

    [Fact]
    public async Task Pause_OfADirection_IsReadAndTakenBack()
    {
        Assert.False(await _vault.IsPausedAsync(BridgeDirection.Out, default));
        var paused = await SendAsync("guardian", _vault.Scripts.Pause(BridgeDirection.Out));
        Assert.Equal(("PauseChangedLog", $$"""{"direction":"0","paused":true,"by":"{{Spell(AddressOf("guardian"))}}"}"""), await FirstEventAsync(paused));
        Assert.Equal((true, false), (await _vault.IsPausedAsync(BridgeDirection.Out, default), await _vault.IsPausedAsync(BridgeDirection.In, default)));
        Assert.False((await devnet.SendAsync("guardian", _vault.Scripts.Unpause(BridgeDirection.Out))).Success);
        await SendAsync("operator", _vault.Scripts.Unpause(BridgeDirection.Out));
        Assert.False(await _vault.IsPausedAsync(BridgeDirection.Out, default));
    }

    [Fact]
    public async Task Reads_WhereThereIsNoVault_SayWhatFailed()
    {
        var nobody = new BridgeVaultContract(devnet.Node, AddressOf("alice"));
        var token = new BridgeVaultContract(devnet.Node, devnet.Token);

        await Assert.ThrowsAsync<PermanentException>(() => nobody.GetEpochAsync(default));
        var refusal = await Assert.ThrowsAsync<PermanentException>(() => token.GetQuorumAsync(default));
        Assert.Contains("Quorum", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Vote_OfATransferToAnotherVaultOrChain_IsNotBuilt()
    {
        var fields = devnet.Deposit(1, 1);

        Assert.Throws<ArgumentException>(() => _vault.Scripts.Vote(fields with { DestinationContract = new byte[20] }));
        Assert.Throws<ArgumentException>(() => _vault.Scripts.Vote(fields with { DestinationChain = ChainId.Parse(RemoteChain) }));
        Assert.Contains("Sender", Assert.Throws<ArgumentException>(() => _vault.Scripts.Vote(fields with { Sender = new byte[19] })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _vault.Scripts.Burn(devnet.Token, BigInteger.One, ChainId.Parse(RemoteChain), new byte[32]));
    }

    private async Task<(BigInteger, BigInteger)> InLimitAsync()
    {
        var limit = await _vault.GetLimitAsync(devnet.Token, BridgeDirection.In, default);
        return (limit.Capacity, limit.Refill);
    }

    private Task<bool> HasVotedAsync(TransferId id, int validator) => _vault.HasVotedAsync(id, AddressOf($"validator{validator}"), default);

    private Task VoteAsync(string validator, TransferFields transfer) => SendAsync(validator, _vault.Scripts.Vote(transfer));

    private async Task<TransactionReceipt> SendAsync(string from, ContractScript script)
    {
        var receipt = await devnet.SendAsync(from, script);
        Assert.True(receipt.Success, receipt.Error);
        return receipt;
    }

    private async Task<(string Name, string Arguments)> FirstEventAsync(TransactionReceipt receipt)
    {
        var decoded = await new CirrusEventDecoder(devnet.Node).DecodeAsync(receipt.Logs[0], default);
        return (decoded.Name, decoded.Arguments.GetRawText());
    }

    private static string Spell(StratisAddress address) => address.ToBase58(StratisNetwork.CirrusDev);
}
