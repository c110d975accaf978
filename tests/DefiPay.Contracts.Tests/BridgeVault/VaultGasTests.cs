using System.Numerics;
using DefiPay.ContractTesting;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

public class VaultGasTests : VaultFixture
{
    private static readonly UInt256 Large = 1_000_000_000_000;

    [Fact]
    public void Gas_OfEveryMethod_IsWhatTheReadmeSays()
    {
        ulong create = DeployVault().Gas;
        var token = Chain.As(Operator).Deploy<StandardToken>("Another Wrapped Dollar", "wUSD2", 6);
        token.As(Operator).TryCall(t => t.ProposeMinter(Vault)).ShouldSucceed();
        ulong addToken = Vault.As(Operator).Call(t => t.AddToken(token, Remote("another dollar"), Large, Refill)).Gas;
        ulong setLimit = Vault.As(Operator).Call(t => t.SetLimit(Token, In, Capacity, Refill)).Gas;
        ulong vote = Vote(Validators[0], 250).ShouldSucceed().Gas;
        Vote(Validators[1], 250).ShouldSucceed();
        ulong quorum = Vote(Validators[2], 250).ShouldSucceed().Gas;
        ulong after = Vote(Validators[3], 250).ShouldSucceed().Gas;
        Vote(Validators[0], 1_000, 2).ShouldSucceed();
        Vote(Validators[1], 1_000, 2).ShouldSucceed();
        ulong queued = Vote(Validators[2], 1_000, 2).ShouldSucceed().Gas;
        Chain.Mine(25);
        ulong mintQueued = Vault.As(Alice).Call(t => t.MintQueued(IdOf(1_000, 2))).Gas;
        Approve(Bob, 1_250);
        ulong burn = Burn(Bob, 250).ShouldSucceed().Gas;
        var table = new List<(string, ulong)>
        {
            ("create with 4 validators", create),
            ("`AddToken`, accepting the role of minter", addToken),
            ("`SetLimit`", setLimit),
            ("`Burn`", burn),
            ("`Vote` below the quorum", vote),
            ("`Vote` that reaches it and mints", quorum),
            ("`Vote` that reaches it and queues", queued),
            ("`Vote` after the quorum", after),
            ("`MintQueued`", mintQueued),
            ("`Pause`", Vault.As(Guardian).Call(t => t.Pause(In)).Gas),
            ("`Unpause`", Vault.As(Operator).Call(t => t.Unpause(In)).Gas),
            ("`ProposeValidators`, 4", Vault.As(Operator).Call(t => t.ProposeValidators(Packed(Validators), 3u)).Gas),
        };
        Chain.Mine(RotationDelay);
        table.Add(("`ActivateValidators`, 4", Vault.As(Operator).Call(t => t.ActivateValidators()).Gas));

        Address[] many = [.. Enumerable.Range(0, 32).Select(index => TestAccount.Named($"v{index}").Address)];
        table.Add(("create with 32 validators", DeployVault(validators: Packed(many)).ShouldSucceed().Gas));
        table.Add(("`ProposeValidators`, 32", Vault.As(Operator).Call(t => t.ProposeValidators(Packed(many), 32u)).Gas));
        Chain.Mine(RotationDelay);
        table.Add(("`ActivateValidators`, 32", Vault.As(Operator).Call(t => t.ActivateValidators()).Gas));

        GasTable.Matches("BridgeVault", table);
    }

    /// <summary>The dearest a user's or validator's transaction can be: new keys, numbers of full width, the longest names.</summary>
    [Fact]
    public void Gas_AtItsWorst_LeavesHalfOfWhatATransactionMayUse()
    {
        const ulong Most = 125_000;
        Address[] many = [.. Enumerable.Range(0, 32).Select(index => TestAccount.Named($"v{index}").Address)];
        UInt256 amount = UInt256.MaxValue;
        string name = new('n', 39);
        var vault = DeployVault($"a:{name}", $"b:{name}", Packed(many), 2).Contract;
        var token = Chain.As(Operator).Deploy<StandardToken>("Another Wrapped Dollar", "wUSD2", 6);
        vault.As(Operator).TryCall(t => t.Connect(Gateway)).ShouldSucceed();
        token.As(Operator).TryCall(t => t.ProposeMinter(vault)).ShouldSucceed();
        vault.As(Operator).TryCall(t => t.AddToken(token, TestDollar, amount, amount)).ShouldSucceed();
        token.As(Bob).TryCall(t => t.Approve(vault, 0, amount)).ShouldSucceed();

        vault.As(many[30]).TryCall(t => t.Vote(TestDollar, amount, RemoteAlice, Bob, MostNumber)).ShouldSucceed();
        Assert.InRange(vault.As(many[31]).TryCall(t => t.Vote(TestDollar, amount, RemoteAlice, Bob, MostNumber)).ShouldSucceed().Gas, 0ul, Most);
        Assert.InRange(vault.As(Bob).TryCall(t => t.Burn(token, amount, $"b:{name}", RemoteAlice)).ShouldSucceed().Gas, 0ul, Most);
        vault.As(many[30]).TryCall(t => t.Vote(TestDollar, amount, RemoteAlice, Bob, 1ul)).ShouldSucceed();
        vault.As(Operator).TryCall(t => t.SetLimit(token, In, amount - 1, amount)).ShouldSucceed();
        Assert.InRange(vault.As(many[31]).TryCall(t => t.Vote(TestDollar, amount, RemoteAlice, Bob, 1ul)).ShouldSucceed().Gas, 0ul, Most);
    }
}
