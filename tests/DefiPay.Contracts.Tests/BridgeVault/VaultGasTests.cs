using System.Numerics;
using DefiPay.Contracts.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Contracts.Tests.Support.ContractChain;

namespace DefiPay.Contracts.Tests.BridgeVault;

public class VaultGasTests : VaultFixture
{
    private static readonly BigInteger Large = BigInteger.Pow(10, 12);

    [Fact]
    public void Gas_OfEveryMethod_IsWhatTheReadmeSays()
    {
        ulong create = DeployVault().Gas;
        StratisAddress token = Chain.Deploy("StandardToken", Operator, "Another Wrapped Dollar", "wUSD2", (byte)6).Succeeded().NewContract;
        Chain.Call(token, Operator, "ProposeMinter", Vault).Succeeded();
        ulong addToken = Gas(Operator, "AddToken", token, Remote("another dollar"), Large, Refill);
        ulong setLimit = Gas(Operator, "SetLimit", Token, In, Capacity, Refill);
        ulong vote = Vote(Validators[0], 250).Succeeded().Gas;
        Vote(Validators[1], 250).Succeeded();
        ulong quorum = Vote(Validators[2], 250).Succeeded().Gas;
        ulong after = Vote(Validators[3], 250).Succeeded().Gas;
        Vote(Validators[0], 1_000, 2).Succeeded();
        Vote(Validators[1], 1_000, 2).Succeeded();
        ulong queued = Vote(Validators[2], 1_000, 2).Succeeded().Gas;
        Chain.Height += 25;
        ulong mintQueued = Gas(Alice, "MintQueued", IdOf(1_000, 2));
        Approve(Bob, 1_250);
        ulong burn = Burn(Bob, 250).Succeeded().Gas;
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
            ("`Pause`", Gas(Guardian, "Pause", In)),
            ("`Unpause`", Gas(Operator, "Unpause", In)),
            ("`ProposeValidators`, 4", Gas(Operator, "ProposeValidators", Packed(Validators), 3u)),
        };
        Chain.Height += RotationDelay;
        table.Add(("`ActivateValidators`, 4", Gas(Operator, "ActivateValidators")));

        StratisAddress[] many = [.. Enumerable.Range(0, 32).Select(index => Wallet($"v{index}"))];
        table.Add(("create with 32 validators", DeployVault(validators: Packed(many)).Succeeded().Gas));
        table.Add(("`ProposeValidators`, 32", Gas(Operator, "ProposeValidators", Packed(many), 32u)));
        Chain.Height += RotationDelay;
        table.Add(("`ActivateValidators`, 32", Gas(Operator, "ActivateValidators")));

        GasTable.Matches("BridgeVault", table);
    }

    /// <summary>The dearest a user's or validator's transaction can be: new keys, numbers of full width, the longest names.</summary>
    [Fact]
    public void Gas_AtItsWorst_LeavesHalfOfWhatATransactionMayUse()
    {
        const ulong Most = 125_000;
        StratisAddress[] many = [.. Enumerable.Range(0, 32).Select(index => Wallet($"v{index}"))];
        BigInteger amount = BigInteger.Pow(2, 256) - 1;
        string name = new('n', 39);
        StratisAddress vault = DeployVault($"a:{name}", $"b:{name}", Packed(many), 2).Succeeded().NewContract;
        StratisAddress token = Chain.Deploy("StandardToken", Operator, "Another Wrapped Dollar", "wUSD2", (byte)6).Succeeded().NewContract;
        Chain.Call(vault, Operator, "Connect", Gateway).Succeeded();
        Chain.Call(token, Operator, "ProposeMinter", vault).Succeeded();
        Chain.Call(vault, Operator, "AddToken", token, TestDollar, amount, amount).Succeeded();
        Chain.Call(token, Bob, "Approve", vault, BigInteger.Zero, amount).Succeeded();

        Chain.Call(vault, many[30], "Vote", TestDollar, amount, RemoteAlice, Bob, MostNumber).Succeeded();
        Assert.InRange(Chain.Call(vault, many[31], "Vote", TestDollar, amount, RemoteAlice, Bob, MostNumber).Succeeded().Gas, 0ul, Most);
        Assert.InRange(Chain.Call(vault, Bob, "Burn", token, amount, $"b:{name}", RemoteAlice).Succeeded().Gas, 0ul, Most);
        Chain.Call(vault, many[30], "Vote", TestDollar, amount, RemoteAlice, Bob, 1ul).Succeeded();
        Chain.Call(vault, Operator, "SetLimit", token, In, amount - 1, amount).Succeeded();
        Assert.InRange(Chain.Call(vault, many[31], "Vote", TestDollar, amount, RemoteAlice, Bob, 1ul).Succeeded().Gas, 0ul, Most);
    }

    private ulong Gas(StratisAddress sender, string method, params object[] arguments) => Call(sender, method, arguments).Succeeded().Gas;
}
