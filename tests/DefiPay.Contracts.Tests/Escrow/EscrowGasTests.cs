using DefiPay.ContractTesting;

namespace DefiPay.Contracts.Tests;

public class EscrowGasTests : EscrowFixture
{
    [Fact]
    public void Gas_OfEveryMethod_IsWhatTheReadmeSays()
    {
        ulong create = Chain.As(Minter).TryDeploy<Escrow>().Gas;
        Approve(Carol, 1_000);
        Approve(Dave, 1_000);
        ulong authorize = TryAuthorize(250).ShouldSucceed().Gas;
        TryAuthorize(100).ShouldSucceed();

        var table = new List<(string, ulong)>
        {
            ("create", create),
            ("`Authorize`", authorize),
            ("`Capture` with a fee", Contract.As(Dave).Call(t => t.Capture(0ul, 100, 100u)).Gas),
            ("`Capture` without", Contract.As(Dave).Call(t => t.Capture(0ul, 50, 0u)).Gas),
            ("`Void`", Contract.As(Dave).Call(t => t.Void(0ul)).Gas),
            ("`Refund`", Contract.As(Dave).Call(t => t.Refund(0ul, 50)).Gas),
        };
        Chain.MineTo(AuthorizationExpiry);
        table.Add(("`Reclaim`", Contract.As(Carol).Call(t => t.Reclaim(1ul)).Gas));

        GasTable.Matches("Escrow", table);
    }
}
