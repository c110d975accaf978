using System.Numerics;
using DefiPay.Contracts.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Contracts.Tests.Support.ContractChain;

namespace DefiPay.Contracts.Tests.StandardToken;

public class StandardTokenGasTests
{
    [Fact]
    public void Gas_OfEveryMethod_IsWhatTheReadmeSays()
    {
        (StratisAddress minter, StratisAddress alice, StratisAddress bob) = (Wallet("minter"), Wallet("alice"), Wallet("bob"));
        var chain = new ContractChain();
        var created = chain.Deploy("StandardToken", minter, "Test Dollar", "tUSD", (byte)6);
        StratisAddress token = created.NewContract;
        ulong Gas(StratisAddress sender, string method, params object[] arguments) => chain.Call(token, sender, method, arguments).Succeeded().Gas;

        GasTable.Matches("StandardToken",
        [
            ("create", created.Gas),
            ("`Mint`", Gas(minter, "Mint", alice, (BigInteger)1_000)),
            ("`TransferTo`", Gas(alice, "TransferTo", bob, (BigInteger)10)),
            ("`TransferTo` that returns false", Gas(alice, "TransferTo", bob, (BigInteger)10_000)),
            ("`Approve`", Gas(alice, "Approve", bob, BigInteger.Zero, (BigInteger)100)),
            ("`TransferFrom`", Gas(bob, "TransferFrom", alice, bob, (BigInteger)10)),
            ("`ProposeMinter`", Gas(minter, "ProposeMinter", bob)),
            ("`AcceptMinter`", Gas(bob, "AcceptMinter")),
            ("`Burn`", Gas(bob, "Burn", BigInteger.One)),
        ]);
    }
}
