using System.Numerics;
using DefiPay.Contracts.Tests.Support;
using DefiPay.Stratis;

namespace DefiPay.Contracts.Tests.Escrow;

public class EscrowGasTests : EscrowFixture
{
    [Fact]
    public void Gas_OfEveryMethod_IsWhatTheReadmeSays()
    {
        ulong create = Chain.Deploy("Escrow", Minter).Gas;
        Approve(Carol, 1_000);
        Approve(Dave, 1_000);
        ulong authorize = TryAuthorize(250).Succeeded().Gas;
        TryAuthorize(100).Succeeded();
        ulong Gas(StratisAddress sender, string method, params object[] arguments) => Chain.Call(Contract, sender, method, arguments).Succeeded().Gas;

        var table = new List<(string, ulong)>
        {
            ("create", create),
            ("`Authorize`", authorize),
            ("`Capture` with a fee", Gas(Dave, "Capture", 0ul, (BigInteger)100, 100u)),
            ("`Capture` without", Gas(Dave, "Capture", 0ul, (BigInteger)50, 0u)),
            ("`Void`", Gas(Dave, "Void", 0ul)),
            ("`Refund`", Gas(Dave, "Refund", 0ul, (BigInteger)50)),
        };
        Chain.Height = AuthorizationExpiry;
        table.Add(("`Reclaim`", Gas(Carol, "Reclaim", 1ul)));

        GasTable.Matches("Escrow", table);
    }
}
