using DefiPay.ContractTesting;

namespace DefiPay.Contracts.Tests;

public class StandardTokenGasTests
{
    [Fact]
    public void Gas_OfEveryMethod_IsWhatTheReadmeSays()
    {
        (TestAccount minter, TestAccount alice, TestAccount bob) = (TestAccount.Named("minter"), TestAccount.Named("alice"), TestAccount.Named("bob"));
        using var chain = ContractTestChain.Start();
        var created = chain.As(minter).TryDeploy<StandardToken>("Test Dollar", "tUSD", 6);
        DeployedContract<StandardToken> token = created.Contract;

        GasTable.Matches("StandardToken",
        [
            ("create", created.Gas),
            ("`Mint`", token.As(minter).Call(t => t.Mint(alice, 1_000)).Gas),
            ("`TransferTo`", token.As(alice).Call(t => t.TransferTo(bob, 10)).Gas),
            ("`TransferTo` that returns false", token.As(alice).Call(t => t.TransferTo(bob, 10_000)).Gas),
            ("`Approve`", token.As(alice).Call(t => t.Approve(bob, 0, 100)).Gas),
            ("`TransferFrom`", token.As(bob).Call(t => t.TransferFrom(alice, bob, 10)).Gas),
            ("`ProposeMinter`", token.As(minter).Call(t => t.ProposeMinter(bob)).Gas),
            ("`AcceptMinter`", token.As(bob).Call(t => t.AcceptMinter()).Gas),
            ("`Burn`", token.As(bob).Call(t => t.Burn(1)).Gas),
        ]);
    }
}
