using DefiPay.Chains;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Running;
using DefiPay.Deployment.Stratis;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Deployment.Tests.Stratis;

/// <summary>What is refused before any node is asked; that lawful calls get through is shown by the end-to-end tests.</summary>
public sealed class StratisContractsTests
{
    [Theory]
    [InlineData("dUSD|6", "takes (String name, String symbol, Byte decimals), not 2")]
    [InlineData("DefiPay Dollar|dUSD|256", "`decimals` (Byte) must be a number from 0 to 255, not `256`")]
    [InlineData("DefiPay Dollar|dUSD|six", "`decimals` (Byte) must be a number from 0 to 255, not `six`")]
    public async Task PrepareAsync_ArgumentThatDoesNotFit_NamesItAndWhatIsAccepted(string arguments, string expected)
    {
        var intent = new TransactionIntent("minter", "StandardToken", null, null, arguments.Split('|'));
        DeploymentException refusal = await Assert.ThrowsAsync<DeploymentException>(() => PrepareAsync(intent));
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrepareAsync_UnknownAccount_NamesIt()
    {
        var intent = new TransactionIntent("nobody", "Escrow", null, null, []);
        Assert.Contains("`nobody`", (await Assert.ThrowsAsync<DeploymentException>(() => PrepareAsync(intent))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrepareAsync_NeitherAddressNorName_SaysSo()
    {
        var intent = new TransactionIntent("alice", null, "0x12", "Mint", []);
        Assert.Contains("`0x12` is neither", (await Assert.ThrowsAsync<DeploymentException>(() => PrepareAsync(intent))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrepareAsync_LawfulCreation_AsksTheNodeForCoins() =>
        await Assert.ThrowsAsync<RetryableException>(() => PrepareAsync(new TransactionIntent("alice", "Escrow", null, null, [])));

    private static async Task<PreparedTransaction> PrepareAsync(TransactionIntent intent)
    {
        // Port 1 of the loopback: nobody listens there.
        using var node = new CirrusNode(new CirrusNodeOptions { Url = new Uri("http://127.0.0.1:1/") }, StratisNetwork.CirrusDev, TimeProvider.System);
        return await new StratisContracts(node, StratisWallet.FindKnown).PrepareAsync(intent, CancellationToken.None);
    }
}
